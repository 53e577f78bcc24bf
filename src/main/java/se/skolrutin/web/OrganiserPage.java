package se.skolrutin.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.skolrutin.access.Access;
import se.skolrutin.cases.OrganiserFigure;
import se.skolrutin.cases.OrganiserFigures;

/** What the organiser sees: how many matters each school has, without pupils. */
@Controller
class OrganiserPage {

    private final OrganiserFigures figures;
    private final Access access;

    OrganiserPage(OrganiserFigures figures, Access access) {
        this.figures = figures;
        this.access = access;
    }

    @GetMapping("/huvudman")
    String show(Model model) {
        Map<String, List<OrganiserFigure>> schools = figures.of(access.viewer()).stream()
                .collect(Collectors.groupingBy(OrganiserFigure::school, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("schools", schools);
        model.addAttribute("since", figures.since());
        return "organiser";
    }
}

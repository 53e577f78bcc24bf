package se.skolrutin.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.skolrutin.law.Law;

/** What the law says on a day, what is decided and what is only proposed. Open to everybody who is logged in. */
@Controller
@RequestMapping("/lagstod")
class LawPage {

    private final Law law;
    private final Words words;

    LawPage(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dag,
            Model model) {
        LocalDate day = dag == null ? words.today() : dag;
        model.addAttribute("day", day);
        model.addAttribute("references", law.references(day));
        model.addAttribute("support", law.supportTypes(day));
        model.addAttribute("limits", law.leaveLimits(day));
        return "law";
    }
}

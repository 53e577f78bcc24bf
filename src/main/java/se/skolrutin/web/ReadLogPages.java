package se.skolrutin.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.skolrutin.access.Access;
import se.skolrutin.access.Read;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Roster;

/** Who read what about whom, for those who oversee the school. */
@Controller
@RequestMapping("/lasningar")
class ReadLogPages {

    private final Access access;
    private final Roster roster;
    private final ReadLines lines;
    private final Clock clock;

    ReadLogPages(Access access, Roster roster, ReadLines lines, Clock clock) {
        this.access = access;
        this.roster = roster;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping({"", "/sok"})
    ModelAndView latest(Model model) {
        return find(new ReadFilter(null, null, null, null, null, null, null), model);
    }

    /** A post although it changes nothing: what is looked for is a name, which belongs in no address. */
    @PostMapping("/sok")
    ModelAndView find(@ModelAttribute("filter") ReadFilter filter, Model model) {
        Viewer viewer = access.requireAny(Section.READS.roles());
        List<String> wrong = filter.wrong();
        List<Read> found = wrong.isEmpty() ? access.reads(filter.search(clock.getZone())) : List.of();
        List<Read> page = found.subList(0, Math.min(found.size(), ReadFilter.ROWS));
        model.addAttribute("filter", filter);
        model.addAttribute("wrong", wrong);
        model.addAttribute("staff", roster.staffOf(viewer.schoolUnit()));
        model.addAttribute("lines", lines.of(page, viewer));
        model.addAttribute("older", found.size() > page.size() ? page.getLast().id() : null);
        return new ModelAndView(
                "reads", model.asMap(), wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

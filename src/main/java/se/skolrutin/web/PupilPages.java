package se.skolrutin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.skolrutin.access.Access;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Viewer;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.roster.Role;

/** The pupils somebody works with: one's own, a search, and one pupil seen whole. */
@Controller
@RequestMapping("/elever")
class PupilPages {

    private static final List<Integer> PRAISE_WITHIN = List.of(4, 8, 12);

    private final Access access;
    private final MyPupils mine;
    private final MyGroups groups;
    private final VisiblePupils pupils;
    private final PupilOverviews overviews;
    private final Contacts contacts;
    private final ReasonedReadings reasons;
    private final Words words;

    PupilPages(
            Access access,
            MyPupils mine,
            MyGroups groups,
            VisiblePupils pupils,
            PupilOverviews overviews,
            Contacts contacts,
            ReasonedReadings reasons,
            Words words) {
        this.access = access;
        this.mine = mine;
        this.groups = groups;
        this.pupils = pupils;
        this.overviews = overviews;
        this.contacts = contacts;
        this.reasons = reasons;
        this.words = words;
    }

    @GetMapping({"", "/sok"})
    String list(Model model) {
        return listed("", model);
    }

    /** A post although it changes nothing: what is looked for is a name, which belongs in no address. */
    @PostMapping("/sok")
    String find(@RequestParam String sok, Model model) {
        return listed(sok, model);
    }

    private String listed(String asked, Model model) {
        Viewer viewer = access.requireAny(Section.PUPILS.roles());
        model.addAttribute("asked", asked);
        model.addAttribute("found", asked.isBlank() ? List.of() : pupils.readable(viewer, asked));
        model.addAttribute("others", reasons.find(asked, viewer));
        model.addAttribute("opened", reasons.openedBy(viewer));
        model.addAttribute("mine", mine.of(viewer));
        model.addAttribute("classes", mine.classesOf(viewer));
        model.addAttribute("groups", groups.of(viewer));
        return "pupils";
    }

    /** To look at, by those who can do something about it; it becomes nobody's task. */
    @GetMapping("/gott-ord")
    String withoutGoodWord(@RequestParam(defaultValue = "4") int veckor, Model model) {
        Viewer viewer = access.requireAny(Role.MENTOR);
        int weeks = PRAISE_WITHIN.contains(veckor) ? veckor : PRAISE_WITHIN.getFirst();
        Instant since = words.now().minus(Duration.ofDays(7L * weeks));
        model.addAttribute("weeks", weeks);
        model.addAttribute("choices", PRAISE_WITHIN);
        model.addAttribute("pupils", contacts.withoutGoodWord(since, viewer));
        return "praise";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Viewer viewer = access.viewer();
        model.addAttribute("viewer", viewer);
        model.addAttribute("overview", overviews.of(id, viewer));
        return "pupil";
    }
}

package se.skolrutin.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseList;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Stage;

/** The cases somebody may see: the list, and opening one on one's own judgement. */
@Controller
@RequestMapping("/arenden")
class CasePages {

    private final Cases cases;
    private final Access access;
    private final VisiblePupils pupils;
    private final Words words;

    CasePages(Cases cases, Access access, VisiblePupils pupils, Words words) {
        this.cases = cases;
        this.access = access;
        this.pupils = pupils;
        this.words = words;
    }

    @GetMapping
    String list(@ModelAttribute("filter") CaseFilter filter, Model model) {
        Viewer viewer = access.requireAny(Section.CASES.roles());
        CaseList list = cases.list(filter.search(), viewer.staffId());
        model.addAttribute("list", list);
        model.addAttribute("routines", Routine.values());
        model.addAttribute("stages", Ladder.STAGES);
        model.addAttribute("mayOpen", pupils.mayOpenCases(viewer));
        return "cases";
    }

    @GetMapping({"/nytt", "/nytt/sok"})
    String choose(Model model) {
        return find("", model);
    }

    /** A post although it changes nothing: what is looked for is a name, which belongs in no address. */
    @PostMapping("/nytt/sok")
    String find(@RequestParam String sok, Model model) {
        Viewer viewer = pupils.opener();
        model.addAttribute("asked", sok);
        model.addAttribute("found", pupils.find(viewer, sok));
        return "case-new";
    }

    @GetMapping("/nytt/{pupil}")
    String ask(@PathVariable UUID pupil, Model model) {
        return asked(pupil, Stage.MENTOR, "", model);
    }

    @PostMapping("/nytt/{pupil}")
    ModelAndView open(
            @PathVariable UUID pupil,
            @RequestParam Stage stage,
            @RequestParam String reason,
            RedirectAttributes flash,
            Model model) {
        try {
            UUID opened =
                    cases.openByJudgement(pupil, stage, reason, access.viewer().staffId());
            flash.addFlashAttribute("done", "case.was.opened");
            return new ModelAndView("redirect:/arenden/" + opened);
        } catch (CaseRefused refused) {
            String view = asked(pupil, stage, reason, model);
            model.addAttribute("refused", words.refusal(refused));
            return new ModelAndView(view, model.asMap(), status(refused));
        }
    }

    private String asked(UUID pupil, Stage stage, String reason, Model model) {
        Viewer viewer = pupils.opener();
        model.addAttribute(
                "pupil", pupils.one(viewer, pupil).orElseThrow(() -> access.refused(viewer, Subject.pupil(pupil))));
        access.readName(viewer, pupil);
        model.addAttribute("stages", Ladder.STAGES);
        model.addAttribute("stage", stage);
        model.addAttribute("reason", reason);
        return "case-open";
    }

    static HttpStatus status(CaseRefused refused) {
        return switch (refused.cause()) {
            case STATE -> HttpStatus.CONFLICT;
            case ROLE -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}

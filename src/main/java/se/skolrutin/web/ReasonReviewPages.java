package se.skolrutin.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** What staff have opened outside their ordinary scope, and why, for the principal. */
@Controller
@RequestMapping("/oppnat-med-skal")
class ReasonReviewPages {

    static final Role[] OPEN_TO = {Role.PRINCIPAL};

    private final ReasonedReadings reasons;
    private final Access access;

    ReasonReviewPages(ReasonedReadings reasons, Access access) {
        this.reasons = reasons;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("readings", reasons.ofSchool(principal()));
        return "reasons-review";
    }

    @PostMapping("/{id}/sett")
    String see(@PathVariable UUID id, RedirectAttributes flash) {
        return told(reasons.see(id, principal()), "reason.seen", flash);
    }

    @PostMapping("/{id}/avsluta")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        return told(reasons.end(id, principal()), "reason.ended", flash);
    }

    private static String told(boolean changed, String what, RedirectAttributes flash) {
        if (!changed) {
            throw new NotFound();
        }
        flash.addFlashAttribute("done", what);
        return "redirect:/oppnat-med-skal";
    }

    private Viewer principal() {
        return access.requireAny(OPEN_TO);
    }
}

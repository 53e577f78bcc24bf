package se.skolrutin.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.ReasonMissing;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Viewer;

/** Writing why one has to read about a pupil outside one's ordinary scope. Who may read anyway is led on. */
@Controller
@RequestMapping("/elever/{id}/skal")
class ReasonPages {

    private final ReasonedReadings reasons;
    private final Access access;

    ReasonPages(ReasonedReadings reasons, Access access) {
        this.reasons = reasons;
        this.access = access;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID arende, Model model) {
        return access.mayRead(access.viewer(), id) ? on(id, arende) : asked(id, arende, "", HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID arende,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        if (access.mayRead(viewer, id)) {
            return on(id, arende);
        }
        try {
            reasons.open(id, reason, viewer);
        } catch (ReasonMissing missing) {
            model.addAttribute("wrong", true);
            return asked(id, arende, reason, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        flash.addFlashAttribute("done", "reason.done");
        return on(id, arende);
    }

    private static ModelAndView on(UUID id, @Nullable UUID matter) {
        return new ModelAndView("redirect:" + (matter == null ? "/elever/" + id : "/arenden/" + matter));
    }

    private ModelAndView asked(UUID id, @Nullable UUID matter, String reason, HttpStatus status, Model model) {
        Viewer viewer = access.viewer();
        model.addAttribute("pupil", reasons.pupil(id, viewer));
        access.readName(viewer, id);
        model.addAttribute("matter", matter);
        model.addAttribute("reason", reason);
        return new ModelAndView("reason", model.asMap(), status);
    }
}

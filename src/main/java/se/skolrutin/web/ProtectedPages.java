package se.skolrutin.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.NamingRefused;
import se.skolrutin.access.ProtectedPupils;
import se.skolrutin.access.Viewer;

/** Letting a member of staff in to a pupil with a protected identity, by the principal. */
@Controller
@RequestMapping("/elever/{id}/slapp-in")
class ProtectedPages {

    private final ProtectedPupils pupils;
    private final Access access;
    private final Words words;

    ProtectedPages(ProtectedPupils pupils, Access access, Words words) {
        this.pupils = pupils;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Model model) {
        return shown(id, InsiderForm.from(words.today()), null, model);
    }

    @PostMapping
    ModelAndView letIn(
            @PathVariable UUID id, @ModelAttribute("given") InsiderForm given, RedirectAttributes flash, Model model) {
        if (!given.complete()) {
            return shown(id, given, "insider.missing", model);
        }
        try {
            pupils.letIn(
                    id,
                    Objects.requireNonNull(given.staff()),
                    Objects.requireNonNull(given.reason()),
                    Objects.requireNonNull(given.lastDay()),
                    access.viewer());
        } catch (NamingRefused refused) {
            return shown(id, given, PiecePages.key(refused.cause()), model);
        }
        flash.addFlashAttribute("done", "protected.done");
        return new ModelAndView("redirect:/elever/" + id + "/slapp-in");
    }

    @PostMapping("/{opening}/avsluta")
    String end(@PathVariable UUID id, @PathVariable UUID opening, RedirectAttributes flash) {
        if (!pupils.end(id, opening, access.viewer())) {
            throw new NotFound();
        }
        flash.addFlashAttribute("done", "protected.ended");
        return "redirect:/elever/" + id + "/slapp-in";
    }

    private ModelAndView shown(UUID id, InsiderForm given, @Nullable String wrong, Model model) {
        Viewer viewer = access.viewer();
        model.addAttribute("pupil", pupils.pupil(id, viewer));
        model.addAttribute("readers", pupils.letIn(id));
        model.addAttribute("people", pupils.nameable(viewer));
        model.addAttribute("given", given);
        model.addAttribute("today", words.today());
        model.addAttribute("wrong", wrong);
        return new ModelAndView(
                "protected", model.asMap(), wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

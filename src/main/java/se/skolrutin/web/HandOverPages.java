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
import se.skolrutin.access.Viewer;
import se.skolrutin.tasks.HandOver;
import se.skolrutin.tasks.HandOverRefused;
import se.skolrutin.tasks.HandOvers;

/** Gives a task to a named colleague, and takes down what is said about it. */
@Controller
@RequestMapping("/uppgifter/{key}")
class HandOverPages {

    private final HandOvers handOvers;
    private final Access access;

    HandOverPages(HandOvers handOvers, Access access) {
        this.handOvers = handOvers;
        this.access = access;
    }

    @GetMapping("/lamna-over")
    String ask(@PathVariable long key, Model model) {
        return asked(handOvers.of(key, access.viewer()), null, "", model);
    }

    @PostMapping("/lamna-over")
    ModelAndView handOver(
            @PathVariable long key,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID till,
            @RequestParam(defaultValue = "") String ord,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        HandOver shown = handOvers.of(key, viewer);
        try {
            handOvers.handOver(key, version, till, ord, viewer);
        } catch (HandOverRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            return new ModelAndView(asked(shown, till, ord, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "handover.done");
        return new ModelAndView("redirect:/arenden/" + shown.caseId());
    }

    @PostMapping("/kommentarer")
    String comment(@PathVariable long key, @RequestParam(defaultValue = "") String ord, RedirectAttributes flash) {
        try {
            handOvers.comment(key, ord, access.viewer());
            flash.addFlashAttribute("done", "comment.done");
        } catch (HandOverRefused refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/uppgifter/" + key;
    }

    private static String asked(HandOver shown, @Nullable UUID to, String words, Model model) {
        model.addAttribute("handover", shown);
        model.addAttribute("to", to);
        model.addAttribute("said", words);
        return "task-hand-over";
    }
}

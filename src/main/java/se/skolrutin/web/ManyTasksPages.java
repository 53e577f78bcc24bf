package se.skolrutin.web;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.tasks.ChosenTask;
import se.skolrutin.tasks.ManyTasks;
import se.skolrutin.tasks.PickedTask;
import se.skolrutin.tasks.TaskOutcome;

/** Takes, gives back and hands over several tasks of the list at once. All posts: which tasks it is about is in no address. */
@Controller
@RequestMapping("/uppgifter/flera")
class ManyTasksPages {

    private static final int LONGEST = 2000;

    private final ManyTasks many;
    private final ManyWords said;
    private final Access access;
    private final Words words;

    ManyTasksPages(ManyTasks many, ManyWords said, Access access, Words words) {
        this.many = many;
        this.said = said;
        this.access = access;
        this.words = words;
    }

    @PostMapping("/ta")
    String claim(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return done(Picks.of(sent), "many.taken", many::claim, flash);
    }

    @PostMapping("/lamna")
    String release(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return done(Picks.of(sent), "many.released", many::release, flash);
    }

    @PostMapping("/lamna-over")
    String ask(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash, Model model) {
        Picks picks = Picks.of(sent);
        return picks.fit() ? asked(picks, null, "", model) : unfit(picks, flash);
    }

    @PostMapping("/lamna-over/klart")
    ModelAndView handOver(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable UUID till,
            @RequestParam(defaultValue = "") String ord,
            RedirectAttributes flash,
            Model model) {
        Picks picks = Picks.of(sent);
        if (!picks.fit()) {
            return new ModelAndView(unfit(picks, flash));
        }
        if (till == null || ord.isBlank() || ord.strip().length() > LONGEST) {
            model.addAttribute(
                    "refused", till == null ? words.say("many.handover.to") : words.say("many.handover.words"));
            return new ModelAndView(asked(picks, till, ord, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                done(picks, "many.handed", (picked, viewer) -> many.handOver(picked, till, ord, viewer), flash));
    }

    private String done(
            Picks picks,
            String key,
            BiFunction<List<PickedTask>, Viewer, List<TaskOutcome>> act,
            RedirectAttributes flash) {
        if (!picks.fit()) {
            return unfit(picks, flash);
        }
        List<TaskOutcome> outcomes = act.apply(picks.tasks(), access.viewer());
        flash.addFlashAttribute("many", said.said(picks, key, outcomes));
        return "redirect:" + picks.list();
    }

    private String unfit(Picks picks, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", said.unfit(picks));
        return "redirect:" + picks.list();
    }

    private String asked(Picks picks, @Nullable UUID to, String saidSoFar, Model model) {
        Viewer viewer = access.viewer();
        List<ChosenTask> chosen = many.chosen(picks.tasks(), viewer);
        model.addAttribute("picks", picks);
        model.addAttribute("chosen", chosen);
        model.addAttribute("receivers", many.receivers(chosen, viewer));
        model.addAttribute("to", to);
        model.addAttribute("said", saidSoFar);
        return "tasks-hand-over";
    }
}

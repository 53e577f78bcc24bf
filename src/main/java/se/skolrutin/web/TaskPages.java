package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Roster;
import se.skolrutin.tasks.HandOvers;
import se.skolrutin.tasks.InvalidAnswers;
import se.skolrutin.tasks.TaskConflict;
import se.skolrutin.tasks.TaskView;
import se.skolrutin.tasks.Tasks;

/** One thing that a person has to do, with its form, and doing it. */
@Controller
@RequestMapping("/uppgifter")
class TaskPages {

    private final Tasks tasks;
    private final HandOvers handOvers;
    private final Access access;
    private final Roster roster;
    private final Reasons reasons;
    private final FormAnswers forms;
    private final Words words;

    TaskPages(
            Tasks tasks,
            HandOvers handOvers,
            Access access,
            Roster roster,
            Reasons reasons,
            FormAnswers forms,
            Words words) {
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.access = access;
        this.roster = roster;
        this.reasons = reasons;
        this.forms = forms;
        this.words = words;
    }

    /** A task's form and what to fill it with, for the script that shows it. */
    record FormData(@Nullable Object schema, Map<String, Object> data) {}

    @GetMapping("/{key}")
    String task(@PathVariable long key, Model model) {
        return shown(tasks.task(key, access.viewer()), Map.of(), model);
    }

    @GetMapping(path = "/{key}/formular", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    FormData form(@PathVariable long key) {
        TaskView task = tasks.task(key, access.viewer());
        return new FormData(forms.tree(task.form()), task.draft());
    }

    @PostMapping(path = "/{key}/utkast", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String draft(@PathVariable long key, @RequestBody Map<String, Object> answers) {
        tasks.saveDraft(key, answers, access.viewer());
        return words.say("task.draft.saved", words.time(words.now()));
    }

    @PostMapping("/{key}")
    ModelAndView complete(
            @PathVariable long key,
            @RequestParam int version,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        TaskView task = tasks.task(key, viewer);
        Map<String, Object> answers = forms.sent(task.form(), request);
        try {
            tasks.complete(key, version, answers, viewer);
        } catch (InvalidAnswers refused) {
            return refused(
                    shown(tasks.task(key, viewer), refused.messages(), model), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (TaskConflict conflict) {
            return refused(late(task, conflict, answers, model), HttpStatus.CONFLICT, model);
        }
        flash.addFlashAttribute("done", "task.done");
        return new ModelAndView("redirect:/uppgifter");
    }

    @PostMapping("/{key}/ta")
    String claim(@PathVariable long key, @RequestParam int version) {
        tasks.claim(key, version, access.viewer());
        return "redirect:/uppgifter/" + key;
    }

    @PostMapping("/{key}/lamna")
    String release(@PathVariable long key, @RequestParam int version) {
        tasks.release(key, version, access.viewer());
        return "redirect:/uppgifter/" + key;
    }

    private String shown(TaskView task, Map<String, String> refused, Model model) {
        model.addAttribute("task", task);
        Viewer viewer = access.viewer();
        model.addAttribute("viewer", viewer);
        model.addAttribute("comments", handOvers.comments(task.key(), viewer));
        model.addAttribute("guardians", roster.guardiansOf(task.pupilId()));
        model.addAttribute("homeKnown", access.mayKnowHome(viewer, task.pupilId()));
        model.addAttribute("reasons", reasons.latestOf(task.caseId(), viewer).orElse(null));
        model.addAttribute("schema", forms.schema(task.form()));
        model.addAttribute("errors", refused);
        model.addAttribute("refusals", forms.schema(task.form()).refusals(refused));
        return "task";
    }

    private String late(TaskView task, TaskConflict conflict, Map<String, Object> answers, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("conflict", words.conflict(conflict, task.name()));
        model.addAttribute("written", forms.schema(task.form()).answers(answers));
        return "task-conflict";
    }

    private static ModelAndView refused(String view, HttpStatus status, Model model) {
        return new ModelAndView(view, model.asMap(), status);
    }
}

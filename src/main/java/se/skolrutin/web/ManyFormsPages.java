package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import se.skolrutin.calendar.Calendars;
import se.skolrutin.tasks.ChosenTask;
import se.skolrutin.tasks.InvalidAnswers;
import se.skolrutin.tasks.ManyTasks;
import se.skolrutin.tasks.TaskOutcome;
import se.skolrutin.tasks.TaskView;
import se.skolrutin.tasks.Tasks;

/** Does several tasks that have the same form: once what is the same for all, and a row for each. */
@Controller
@RequestMapping("/uppgifter/flera/fyll-i")
class ManyFormsPages {

    private final ManyTasks many;
    private final Tasks tasks;
    private final ManyWords said;
    private final FormAnswers forms;
    private final Calendars calendars;
    private final Access access;
    private final Words words;

    ManyFormsPages(
            ManyTasks many,
            Tasks tasks,
            ManyWords said,
            FormAnswers forms,
            Calendars calendars,
            Access access,
            Words words) {
        this.many = many;
        this.tasks = tasks;
        this.said = said;
        this.forms = forms;
        this.calendars = calendars;
        this.access = access;
        this.words = words;
    }

    @PostMapping
    String ask(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash, Model model) {
        Picks picks = Picks.of(sent);
        if (!picks.fit()) {
            return unfit(picks, flash);
        }
        List<ChosenTask> chosen = many.chosen(picks.tasks(), access.viewer());
        Map<String, Picks> kinds = kinds(chosen, picks);
        if (kinds.size() > 1) {
            model.addAttribute("picks", picks);
            model.addAttribute("kinds", kinds);
            return "tasks-kinds";
        }
        List<TaskView> open = open(chosen, model);
        return shown(ManyAnswers.begun(schema(open), open), TimesForm.of(sent), picks, model);
    }

    @PostMapping("/tider")
    ModelAndView layOut(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        Picks picks = Picks.of(sent);
        if (!picks.fit()) {
            return new ModelAndView(unfit(picks, flash));
        }
        List<TaskView> open = open(many.chosen(picks.tasks(), access.viewer()), model);
        ManyAnswers written = ManyAnswers.sent(schema(open), open, request.getParameterMap());
        TimesForm asked = TimesForm.of(sent).checked();
        if (written.schema().time().isEmpty() || asked.wrong() != null) {
            return refused(written, asked, picks, model);
        }
        model.addAttribute("laid", true);
        return new ModelAndView(shown(laidOut(written, asked), asked, picks, model), model.asMap());
    }

    private ManyAnswers laidOut(ManyAnswers written, TimesForm asked) {
        TimesInARow times = asked.times().orElseThrow();
        return written.at(
                times.of(written.rows().size(), calendars.of(access.viewer().schoolUnit())),
                times.each().toMinutes());
    }

    @PostMapping("/klart")
    ModelAndView complete(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        Picks picks = Picks.of(sent);
        if (!picks.fit()) {
            return new ModelAndView(unfit(picks, flash));
        }
        Viewer viewer = access.viewer();
        List<TaskView> chosen = views(many.chosen(picks.tasks(), viewer), viewer);
        ManyAnswers written = ManyAnswers.sent(schema(chosen), chosen, request.getParameterMap());
        List<TaskOutcome> outcomes = many.complete(picks.tasks(), written.byTask(), viewer);
        ManyDone done = said.said(picks, "many.done", outcomes);
        Map<Long, Map<String, String>> invalid = invalid(outcomes);
        if (invalid.isEmpty()) {
            flash.addFlashAttribute("many", done);
            return new ModelAndView("redirect:" + picks.list());
        }
        if (invalid.size() < outcomes.size()) {
            model.addAttribute("many", done);
        }
        return refused(written.refused(invalid), TimesForm.of(sent), picks.only(invalid.keySet()), model);
    }

    private static Map<Long, Map<String, String>> invalid(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.invalid().isPresent())
                .collect(Collectors.toMap(outcome -> outcome.task().key(), outcome -> outcome.invalid()
                        .map(InvalidAnswers::messages)
                        .orElseThrow()));
    }

    /** By what they are called, those that have the same form. */
    private static Map<String, Picks> kinds(List<ChosenTask> chosen, Picks picks) {
        return chosen.stream()
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.formKey()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .collect(Collectors.toMap(
                        kind -> kind.getFirst().name(),
                        kind -> picks.only(kind.stream().map(ChosenTask::key).toList()),
                        Picks::with,
                        LinkedHashMap::new));
    }

    private List<TaskView> open(List<ChosenTask> chosen, Model model) {
        Viewer viewer = access.viewer();
        List<TaskView> all = views(chosen, viewer);
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(task -> !task.open())
                        .map(task -> words.say("many.fill.ended", task.pupilName(), task.name()))
                        .toList());
        return all.stream().filter(TaskView::open).toList();
    }

    private List<TaskView> views(List<ChosenTask> chosen, Viewer viewer) {
        return chosen.stream().map(one -> tasks.task(one.key(), viewer)).toList();
    }

    /** That of the first: the others have the same. */
    private FormSchema schema(List<TaskView> all) {
        return forms.schema(all.isEmpty() ? null : all.getFirst().form());
    }

    private String shown(ManyAnswers answers, TimesForm times, Picks picks, Model model) {
        model.addAttribute("answers", answers);
        model.addAttribute("time", answers.schema().time().orElse(null));
        model.addAttribute("times", times);
        model.addAttribute(
                "picks",
                picks.only(answers.rows().stream().map(row -> row.task().key()).toList()));
        model.addAttribute("errors", answers.sentences(words));
        return "tasks-fill";
    }

    private ModelAndView refused(ManyAnswers answers, TimesForm times, Picks picks, Model model) {
        return new ModelAndView(shown(answers, times, picks, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String unfit(Picks picks, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", said.unfit(picks));
        return "redirect:" + picks.list();
    }
}

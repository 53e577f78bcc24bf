package se.skolrutin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriComponentsBuilder;
import se.skolrutin.access.Access;
import se.skolrutin.access.Substitutions;
import se.skolrutin.access.Viewer;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.cases.Routine;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.SavedView;
import se.skolrutin.tasks.TaskChanges;
import se.skolrutin.tasks.TaskGrouping;
import se.skolrutin.tasks.TaskList;
import se.skolrutin.tasks.TaskOrder;
import se.skolrutin.tasks.TaskViews;
import se.skolrutin.tasks.Tasks;
import se.skolrutin.tasks.When;
import se.skolrutin.tasks.Whose;

/** The tasklist, narrowed and laid out as a person wants it. */
@Controller
@RequestMapping("/uppgifter")
class TaskListPages {

    private final Tasks tasks;
    private final TaskViews views;
    private final Access access;
    private final Substitutions substitutions;
    private final Absences absences;
    private final TaskChanges changes;
    private final OpenLists open;
    private final Clock clock;

    TaskListPages(
            Tasks tasks,
            TaskViews views,
            Access access,
            Substitutions substitutions,
            Absences absences,
            TaskChanges changes,
            OpenLists open,
            Clock clock) {
        this.tasks = tasks;
        this.views = views;
        this.access = access;
        this.substitutions = substitutions;
        this.absences = absences;
        this.changes = changes;
        this.open = open;
        this.clock = clock;
    }

    @GetMapping({"", "/sok"})
    String list(@RequestParam MultiValueMap<String, String> sent, Model model) {
        sent.keySet().removeAll(Set.of("sok", "continue"));
        Viewer viewer = access.viewer();
        List<SavedView> saved = views.of(viewer);
        return shown(TaskFilter.of(opened(sent, saved)), saved, viewer, model);
    }

    /**
     * A post although it changes nothing: what is looked for is a name, which belongs in no address. Where nothing is
     * looked for the rest has an address.
     */
    @PostMapping("/sok")
    String find(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Model model) {
        TaskFilter filter = TaskFilter.of(sent);
        response.setHeader("HX-Replace-Url", filter.address());
        Viewer viewer = access.viewer();
        return part || filter.searched() ? shown(filter, views.of(viewer), viewer, model) : "redirect:" + more(filter);
    }

    /** Says when the viewer's list is another than the page shows; a browser that connects anew says what it had last. */
    @GetMapping(path = "/handelser", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @RequestParam("sedan") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last) {
        String moment = last.isEmpty() ? since : last;
        if (!changes.isMoment(moment)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return open.follow(access.viewer(), moment);
    }

    private static String more(TaskFilter filter) {
        return filter.from() == 0 ? filter.address() : filter.address() + "&efter=" + filter.from();
    }

    /** Where the address says nothing, what the person's list opens with; where it only names a view, what that says. */
    private static MultiValueMap<String, String> opened(MultiValueMap<String, String> sent, List<SavedView> saved) {
        boolean silent = sent.isEmpty();
        if (!silent && !sent.keySet().equals(Set.of("vy"))) {
            return sent;
        }
        return saved.stream()
                .filter(view -> silent ? view.start() : view.id().toString().equals(sent.getFirst("vy")))
                .findFirst()
                .map(TaskListPages::said)
                .orElse(sent);
    }

    private static MultiValueMap<String, String> said(SavedView view) {
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>(
                UriComponentsBuilder.newInstance().query(view.address()).build().getQueryParams());
        said.set("vy", view.id().toString());
        return said;
    }

    private String shown(TaskFilter filter, List<SavedView> saved, Viewer viewer, Model model) {
        model.addAttribute("moment", changes.now());
        model.addAttribute("views", saved);
        model.addAttribute("view", chosen(filter, saved));
        TaskList list = tasks.list(filter.search(clock.instant()), viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("list", list);
        model.addAttribute("firstNew", filter.from() == 0 ? null : list.keyAt(filter.from()));
        model.addAttribute("absence", absence(filter, list));
        model.addAttribute("classes", tasks.classesOf(viewer));
        model.addAttribute("routines", Routine.values());
        model.addAttribute("stages", Ladder.STAGES);
        model.addAttribute("absences", TaskFilter.ABSENCES);
        model.addAttribute("silences", TaskFilter.SILENCES);
        model.addAttribute("times", When.values());
        model.addAttribute("whose", Whose.values());
        model.addAttribute("orders", TaskOrder.values());
        model.addAttribute("groupings", TaskGrouping.values());
        model.addAttribute("columns", TaskColumn.values());
        model.addAttribute("viewer", viewer);
        model.addAttribute("standsInFor", substitutions.by(viewer));
        return "tasks";
    }

    private static @Nullable SavedView chosen(TaskFilter filter, List<SavedView> saved) {
        return saved.stream()
                .filter(view -> view.id().equals(filter.view()))
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, AttendanceFacts> absence(TaskFilter filter, TaskList list) {
        Set<UUID> pupils = list.groups().stream()
                .flatMap(group -> group.tasks().stream())
                .map(OpenTask::pupilId)
                .collect(Collectors.toSet());
        return filter.columns().contains(TaskColumn.ABSENCE) ? absences.of(pupils) : Map.of();
    }
}

package se.skolrutin.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.tasks.TaskViews;

/** Keeps ways of looking at the tasklist: names them, takes them away and says which one it opens with. */
@Controller
@RequestMapping("/uppgifter/vyer")
class TaskViewPages {

    private static final int LONGEST_NAME = 60;

    private final TaskViews views;
    private final Access access;
    private final Words words;

    TaskViewPages(TaskViews views, Access access, Words words) {
        this.views = views;
        this.access = access;
        this.words = words;
    }

    @PostMapping
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "false") boolean delad,
            @RequestParam(defaultValue = "false") boolean start,
            RedirectAttributes flash) {
        Viewer viewer = access.viewer();
        TaskFilter filter = TaskFilter.of(sent);
        String name = namn.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            flash.addFlashAttribute("refused", words.say("views.name.wrong", LONGEST_NAME));
            return "redirect:" + filter.address();
        }
        UUID saved = views.save(name, filter.kept(), delad, viewer);
        if (start) {
            views.startWith(saved, viewer);
        }
        flash.addFlashAttribute("done", "views.saved");
        return to(saved);
    }

    @PostMapping("/{id}/bort")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        if (!views.remove(id, access.viewer())) {
            throw new NotFound();
        }
        flash.addFlashAttribute("done", "views.removed");
        return "redirect:/uppgifter";
    }

    /** Without a view the list opens as it does for everybody. */
    @PostMapping("/start")
    String start(@RequestParam(required = false) @Nullable UUID vy, RedirectAttributes flash) {
        Viewer viewer = access.viewer();
        flash.addFlashAttribute("done", "views.started");
        if (vy == null) {
            views.startAsUsual(viewer);
            return "redirect:/uppgifter";
        }
        if (!views.startWith(vy, viewer)) {
            throw new NotFound();
        }
        return to(vy);
    }

    private static String to(UUID view) {
        return "redirect:/uppgifter?vy=" + view;
    }
}

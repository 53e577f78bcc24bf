package se.skolrutin.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;

/** A class for its mentors: both parts of it side by side, and how much there is to do in each. */
@Controller
class ClassPage {

    private final Access access;
    private final ClassViews views;

    ClassPage(Access access, ClassViews views) {
        this.access = access;
        this.views = views;
    }

    @GetMapping("/klasser/{id}")
    String show(@PathVariable UUID id, Model model) {
        Viewer viewer = access.requireAny(Section.PUPILS.roles());
        model.addAttribute("viewer", viewer);
        model.addAttribute("view", views.of(id, viewer));
        return "class";
    }
}

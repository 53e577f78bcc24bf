package se.skolrutin.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;

/** A teaching group, for who teaches it today. */
@Controller
class GroupPage {

    private final MyGroups groups;
    private final Access access;

    GroupPage(MyGroups groups, Access access) {
        this.groups = groups;
        this.access = access;
    }

    @GetMapping("/grupper/{id}")
    String show(@PathVariable UUID id, Model model) {
        Viewer viewer = access.viewer();
        model.addAttribute("group", groups.one(id, viewer).orElseThrow(NotFound::new));
        model.addAttribute("pupils", groups.pupils(id, viewer));
        return "group";
    }
}

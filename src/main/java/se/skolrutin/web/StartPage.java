package se.skolrutin.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.login.Logins;
import se.skolrutin.roster.Role;

/** Leads to the section a person has most use of. */
@Controller
class StartPage {

    private final Access access;
    private final Logins logins;

    StartPage(Access access, Logins logins) {
        this.access = access;
        this.logins = logins;
    }

    /** Who has no role may do one thing, report a concern, and learns whom to ask for more. */
    @GetMapping("/")
    String start(Model model) {
        Viewer viewer = access.viewer();
        if (viewer.roles().isEmpty()) {
            model.addAttribute("contact", logins.contact().orElse(null));
            return "no-role";
        }
        return "redirect:" + home(viewer).path();
    }

    private static Section home(Viewer viewer) {
        if (Section.TASKS.concerns(viewer)) {
            return Section.TASKS;
        }
        if (viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return Section.OPERATIONS;
        }
        if (Section.CASES.concerns(viewer)) {
            return Section.CASES;
        }
        return Section.READS.concerns(viewer) ? Section.READS : Section.ROUTINES;
    }
}

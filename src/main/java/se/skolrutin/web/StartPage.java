package se.skolrutin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** Leads to the section a person has most use of. */
@Controller
class StartPage {

    private final Access access;

    StartPage(Access access) {
        this.access = access;
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + home(access.viewer()).path();
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
        return Section.CONCERN.concerns(viewer) ? Section.CONCERN : Section.ROUTINES;
    }
}

package se.skolrutin.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.skolrutin.access.Access;
import se.skolrutin.access.DemoPerson;
import se.skolrutin.roster.Role;

/** Lets one choose whom to be among the people of the demonstration. */
@Controller
class LoginPage {

    private final Access access;

    LoginPage(Access access) {
        this.access = access;
    }

    /** People who share a role. */
    record RoleGroup(Role role, List<DemoPerson> people) {}

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String nekad, @RequestParam(required = false) String utloggad, Model model) {
        model.addAttribute("groups", groups(access.demoPeople()));
        model.addAttribute("denied", nekad != null);
        model.addAttribute("out", utloggad != null);
        return "login";
    }

    private static List<RoleGroup> groups(List<DemoPerson> people) {
        return Arrays.stream(Role.values())
                .map(role -> new RoleGroup(role, withRole(people, role)))
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    private static List<DemoPerson> withRole(List<DemoPerson> people, Role role) {
        return people.stream().filter(person -> person.roles().contains(role)).toList();
    }
}

package se.skolrutin.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** People of one role; who has several is found under the one that says most. */
    record RoleGroup(Role role, List<DemoPerson> people) {}

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String nekad,
            @RequestParam(required = false) @Nullable String utloggad,
            Model model) {
        List<DemoPerson> people = access.demoPeople();
        model.addAttribute("groups", groups(people));
        model.addAttribute(
                "manySchools",
                people.stream().map(DemoPerson::schoolUnit).distinct().count() > 1);
        model.addAttribute("denied", nekad != null);
        model.addAttribute("out", utloggad != null);
        return "login";
    }

    private static List<RoleGroup> groups(List<DemoPerson> people) {
        Map<Role, List<DemoPerson>> byRole = people.stream()
                .filter(person -> !person.roles().isEmpty())
                .collect(Collectors.groupingBy(LoginPage::mainRole));
        return Arrays.stream(Role.values())
                .filter(byRole::containsKey)
                .map(role -> new RoleGroup(role, byRole.get(role)))
                .toList();
    }

    private static Role mainRole(DemoPerson person) {
        return person.roles().stream()
                .max(Comparator.comparing((Role role) -> role != Role.SUBJECT_TEACHER)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}

package se.skolrutin.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.skolrutin.login.DemoPerson;
import se.skolrutin.login.Logins;
import se.skolrutin.roster.Role;

/** Leads to the school's login servers, and lets one choose whom to be among the people of the demonstration. */
@Controller
class LoginPage {

    private final Logins logins;

    LoginPage(Logins logins) {
        this.logins = logins;
    }

    /** People of one role; who has several is found under the one that says most. */
    record RoleGroup(Role role, List<DemoPerson> people) {}

    /** What came of the last try, by the word that the address ends with. */
    enum Notice {
        NEKAD,
        UTLOGGAD,
        OKAND,
        MISSLYCKAD;

        static @Nullable Notice of(Set<String> asked) {
            return Arrays.stream(values())
                    .filter(notice -> asked.contains(notice.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> asked, Model model) {
        List<DemoPerson> people = logins.demoPeople();
        model.addAttribute("groups", groups(people));
        model.addAttribute(
                "manySchools",
                people.stream().map(DemoPerson::schoolUnit).distinct().count() > 1);
        model.addAttribute("servers", logins.servers());
        model.addAttribute("contact", logins.contact().orElse(null));
        model.addAttribute("notice", Notice.of(asked.keySet()));
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

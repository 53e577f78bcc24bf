package se.skolrutin.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;
import se.skolrutin.routines.NoSuchRoutine;
import se.skolrutin.routines.RoutineVersion;
import se.skolrutin.routines.Routines;

/** The school's routines: which there are, their versions, their diagrams and which version is in use. */
@Controller
@RequestMapping("/rutiner")
class RoutinePages {

    private final Routines routines;
    private final Access access;
    private final JdbcClient jdbc;

    RoutinePages(Routines routines, Access access, JdbcClient jdbc) {
        this.routines = routines;
        this.access = access;
        this.jdbc = jdbc;
    }

    @GetMapping
    String list(Model model) {
        Viewer viewer = access.requireAny(Section.ROUTINES.roles());
        model.addAttribute("routines", routines.catalogue());
        model.addAttribute("running", running(viewer));
        return "routines";
    }

    @GetMapping("/{id}")
    String routine(@PathVariable String id, @RequestParam(required = false) @Nullable UUID version, Model model) {
        Viewer viewer = access.requireAny(Section.ROUTINES.roles());
        List<RoutineVersion> versions = versions(id);
        model.addAttribute("versions", versions);
        model.addAttribute("routine", chosen(versions, version));
        model.addAttribute("running", running(viewer).getOrDefault(id, 0L));
        model.addAttribute("mayActivate", viewer.hasAny(Role.COORDINATOR));
        return "routine";
    }

    @PostMapping("/{id}/anvand")
    String activate(@PathVariable String id, @RequestParam UUID version, RedirectAttributes flash) {
        access.requireAny(Role.COORDINATOR);
        routines.activate(chosen(versions(id), version).id());
        flash.addFlashAttribute("done", "routine.activated");
        return "redirect:/rutiner/" + id;
    }

    private List<RoutineVersion> versions(String id) {
        try {
            return routines.versions(id);
        } catch (NoSuchRoutine unknown) {
            throw new NotFound();
        }
    }

    private static RoutineVersion chosen(List<RoutineVersion> versions, @Nullable UUID version) {
        return versions.stream()
                .filter(one -> version == null ? one.active() : one.id().equals(version))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** At the viewer's school, by routine. */
    private Map<String, Long> running(Viewer viewer) {
        return jdbc
                .sql("""
                        select p.process_id, count(*) n
                        from school_case c join process_instance p on p.case_id = c.id
                        where c.school_unit_id = ? and c.state = 'OPEN' and p.state = 'ACTIVE'
                        group by p.process_id""")
                .param(viewer.schoolUnit())
                .query((row, number) -> Map.entry(row.getString("process_id"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package se.skolrutin.web;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.skolrutin.access.Access;

/** The school's routines: which there are, their versions and their diagrams. */
@Controller
@RequestMapping("/rutiner")
class RoutinePages {

    private static final String VERSIONS =
            """
            select d.key, d.process_id, coalesce(d.name, d.process_id) as name, d.version, d.deployed_at,
                   d.version = max(d.version) over (partition by d.process_id) as latest,
                   (select count(*) from process_instance i
                    where i.process_definition_key = d.key and i.state = 'ACTIVE') as running
            from process_definition d
            """;

    private final JdbcClient jdbc;
    private final Access access;

    RoutinePages(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A version of a routine that the engine has. */
    record RoutineVersion(
            long key, String processId, String name, int version, Instant deployedAt, boolean latest, int running) {}

    @GetMapping
    String list(Model model) {
        access.requireAny(Section.ROUTINES.roles());
        model.addAttribute("routines", latest());
        return "routines";
    }

    @GetMapping("/{processId}")
    String routine(@PathVariable String processId, @RequestParam(defaultValue = "0") int version, Model model) {
        access.requireAny(Section.ROUTINES.roles());
        List<RoutineVersion> versions = versions(processId);
        model.addAttribute("versions", versions);
        model.addAttribute("routine", chosen(versions, version));
        return "routine";
    }

    private static RoutineVersion chosen(List<RoutineVersion> versions, int version) {
        return versions.stream()
                .filter(one -> version == 0 || one.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<RoutineVersion> latest() {
        return jdbc.sql("select * from (" + VERSIONS + ") v where latest order by name")
                .query(RoutineVersion.class)
                .list();
    }

    private List<RoutineVersion> versions(String processId) {
        return jdbc.sql(VERSIONS + "where d.process_id = ? order by d.version desc")
                .param(processId)
                .query(RoutineVersion.class)
                .list();
    }
}

package se.skolrutin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.Tasks;
import se.skolrutin.web.ClassView.Line;
import se.skolrutin.web.ClassView.Share;

/** Puts together how a class lies between its mentors, of the pupils the viewer may see and the tasks that are theirs. */
@Component
class ClassViews {

    private static final String PUPILS = """
            select p.id, p.given_name || ' ' || p.family_name as name, k.name as class_name,
                   p.security_marking <> 'Ingen' as protected_identity, m.staff_id as mentor,
                   bool_or(v.ground = 'mentor') as pair,
                   (select count(*) from school_case s where s.pupil_id = p.id and s.state = 'OPEN') as cases
            from school_class k
            join pupil p on p.class_id = k.id
                 and (p.enrolled_to is null or p.enrolled_to >= school_today())
            join pupil_visibility v on v.pupil_id = p.id and v.staff_id = :staff
                 and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor')
            left join (mentor_pupil m join class_mentor_today cm on cm.staff_id = m.staff_id)
                 on m.pupil_id = p.id and cm.class_id = k.id
            where k.id = :class
            group by p.id, k.name, m.staff_id
            order by p.name_in_order
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Tasks tasks;

    ClassViews(JdbcClient jdbc, Roster roster, Tasks tasks) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.tasks = tasks;
    }

    private record Row(
            UUID id,
            String name,
            String className,
            boolean protectedIdentity,
            @Nullable UUID mentor,
            boolean pair,
            int cases) {}

    /** The class, mentor by mentor, the viewer's own part first; not there where the viewer may see none of its pupils. */
    ClassView of(UUID classId, Viewer viewer) {
        List<Row> rows = jdbc.sql(PUPILS)
                .param("class", classId)
                .param("staff", viewer.staffId())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        Map<UUID, List<OpenTask>> toDo =
                tasks.openInClass(classId, viewer).stream().collect(Collectors.groupingBy(OpenTask::pupilId));
        Row any = rows.getFirst();
        return new ClassView(classId, any.className(), any.pair(), shares(classId, rows, toDo, viewer));
    }

    private List<Share> shares(UUID classId, List<Row> rows, Map<UUID, List<OpenTask>> toDo, Viewer viewer) {
        List<StaffMember> mentors = roster.mentorsOfClass(classId);
        List<Share> shares = new ArrayList<>();
        mentors.stream()
                .filter(mentor -> mentor.id().equals(viewer.staffId()))
                .forEach(own -> shares.add(share(own, rows, toDo)));
        mentors.stream()
                .filter(mentor -> !mentor.id().equals(viewer.staffId()))
                .forEach(other -> shares.add(share(other, rows, toDo)));
        Share unshared = share(null, rows, toDo);
        if (!unshared.pupils().isEmpty()) {
            shares.add(unshared);
        }
        return shares;
    }

    private static Share share(@Nullable StaffMember mentor, List<Row> rows, Map<UUID, List<OpenTask>> toDo) {
        UUID whose = mentor == null ? null : mentor.id();
        return new Share(
                mentor,
                rows.stream()
                        .filter(row -> Objects.equals(row.mentor(), whose))
                        .map(row -> line(row, toDo.getOrDefault(row.id(), List.of())))
                        .toList());
    }

    private static Line line(Row row, List<OpenTask> tasks) {
        int late = (int) tasks.stream().filter(OpenTask::overdue).count();
        return new Line(row.id(), row.name(), row.protectedIdentity(), row.cases(), tasks.size(), late);
    }
}

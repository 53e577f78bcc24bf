package se.skolrutin.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/**
 * Gives a task to a named colleague with a word, and keeps what people say to each other about it. Who may do a task may
 * hand it over; the principal and the deputy of the pupil's school may also do so for others.
 */
@Service
public class HandOvers {

    private static final int LONGEST = 2000;

    private static final String[] LEADERS = {Role.DEPUTY_PRINCIPAL.group(), Role.PRINCIPAL.group()};

    private static final String ONE = """
            select t.key, t.version, t.case_id, t.name, concat_ws(' ', p.given_name, p.family_name) as pupil_name,
                   concat_ws(' ', a.given_name, a.family_name) as assignee_name
            from task t
            join pupil p on p.id = t.pupil_id
            left join staff a on a.id = t.assignee
            where t.key = :key
            """;

    private static final String RECEIVERS = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name, bool_or(v.own) as own
            from task t
            cross join lateral seen_by(t.pupil_id) v
            join staff s on s.id = v.staff_id
            where t.key = :key and t.state = 'OPEN' and v.ground = any (t.roles || t.raised_to) and s.id <> :viewer and s.id is distinct from t.assignee
              and s.id not in (select away from away_today)
            group by s.id
            order by own desc, s.name_in_order
            """;

    private static final String OF_OTHERS = """
            select t.key, t.name, concat_ws(' ', a.given_name, a.family_name) as assignee_name, t.roles || t.raised_to as roles
            from task t
            left join staff a on a.id = t.assignee
            where t.case_id = :case and t.state = 'OPEN'
              and exists (select from pupil_visibility v
                  where v.staff_id = :viewer and v.pupil_id = t.pupil_id and v.ground = any (:leaders))
              and not exists (select from pupil_visibility v
                  where v.staff_id = :viewer and v.pupil_id = t.pupil_id and v.ground = any (t.roles || t.raised_to))
            order by t.due_at nulls last, t.key
            """;

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final StoredTasks tasks;
    private final Comments comments;
    private final Phrases phrases;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            JdbcClient jdbc,
            TaskRows rows,
            StoredTasks tasks,
            Comments comments,
            Phrases phrases,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tasks = tasks;
        this.comments = comments;
        this.phrases = phrases;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A task with those it can be handed to; the read is logged.
     *
     * @throws NoSuchTask where there is none
     * @throws NotForYou where the viewer may not hand it over
     */
    @Transactional
    public HandOver of(long key, Viewer viewer) {
        TaskScope scope = scope(key);
        access.readOn(viewer, scope.subject(), withLeaders(scope));
        return jdbc.sql(ONE)
                .param("key", key)
                .query((row, number) -> handOver(row, receivers(key, viewer)))
                .optional()
                .orElseThrow(() -> new NoSuchTask(key));
    }

    /**
     * Gives the task to the colleague, also from somebody else where the page showed who had it.
     *
     * @throws HandOverRefused where no word was given or the colleague may not do it
     * @throws TaskConflict where somebody or something was first
     */
    @Transactional
    public void handOver(long key, int version, @Nullable UUID to, String said, Viewer viewer) {
        TaskScope scope = scope(key);
        access.writeOn(viewer, scope.subject(), withLeaders(scope));
        Task task = tasks.asShown(key, version, viewer.staffId());
        Receiver receiver = receivers(key, viewer).stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> refusal("receiver"));
        String words = checked(said);
        Instant now = clock.instant();
        Task handed = tasks.saved(task.assigned(receiver.id(), now));
        comments.add(key, viewer.staffId(), now, words, receiver.id());
        events.publishEvent(handed.handedOver(viewer.staffId(), words, now));
    }

    /**
     * Adds what the viewer says about a task; also when it has ended.
     *
     * @throws HandOverRefused where nothing was said
     */
    @Transactional
    public void comment(long key, String said, Viewer viewer) {
        TaskScope scope = scope(key);
        access.writeOn(viewer, scope.subject(), scope.roles());
        String words = checked(said);
        Instant now = clock.instant();
        long id = comments.add(key, viewer.staffId(), now, words, null);
        events.publishEvent(tasks.current(key).commented(id, viewer.staffId(), words, now));
    }

    /** What has been said about a task, oldest first, to those who may do it and those who may hand it over. */
    public List<TaskComment> comments(long key, Viewer viewer) {
        TaskScope scope = scope(key);
        access.writeOn(viewer, scope.subject(), withLeaders(scope));
        return comments.of(key);
    }

    /** The open tasks of a case that are not for the viewer, who may yet hand them to somebody: leaders only. */
    public List<OthersTask> ofOthersIn(UUID caseId, Viewer viewer) {
        return jdbc.sql(OF_OTHERS)
                .param("case", caseId)
                .param("viewer", viewer.staffId())
                .param("leaders", LEADERS)
                .query((row, number) -> new OthersTask(
                        row.getLong("key"),
                        row.getString("name"),
                        TaskRows.name(row, "assignee_name"),
                        TaskRows.roles(row, "roles")))
                .list();
    }

    private List<Receiver> receivers(long key, Viewer viewer) {
        return jdbc.sql(RECEIVERS)
                .param("key", key)
                .param("viewer", viewer.staffId())
                .query(Receiver.class)
                .list();
    }

    private TaskScope scope(long key) {
        return rows.scope(key).orElseThrow(() -> new NoSuchTask(key));
    }

    private static Set<String> withLeaders(TaskScope scope) {
        Set<String> grounds = new HashSet<>(scope.roles());
        grounds.addAll(List.of(LEADERS));
        return grounds;
    }

    private String checked(String said) {
        String words = said.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw refusal("words");
        }
        return words;
    }

    private HandOverRefused refusal(String key) {
        return new HandOverRefused(phrases.refusal(key));
    }

    private static HandOver handOver(ResultSet row, List<Receiver> receivers) throws SQLException {
        return new HandOver(
                row.getLong("key"),
                row.getInt("version"),
                TaskRows.id(row, "case_id"),
                row.getString("name"),
                row.getString("pupil_name"),
                TaskRows.name(row, "assignee_name"),
                receivers);
    }
}

package se.skolrutin.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.skolrutin.access.Access;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Viewer;

/**
 * Does the same to several tasks at once. Each is done by itself, in a transaction of its own and as it was shown: what
 * hinders one leaves the others done. Repeatable, also where it broke off half-way: what is as wished counts as done.
 */
@Service
public class ManyTasks {

    private static final Logger log = LoggerFactory.getLogger(ManyTasks.class);

    private static final String CHOSEN = """
            select t.key, t.name, concat_ws(' ', p.given_name, p.family_name) as pupil_name, t.form_key
            from task t
            join pupil p on p.id = t.pupil_id
            where t.key = any (:keys)
              and exists (select from pupil_visibility v where v.staff_id = :viewer and v.pupil_id = t.pupil_id
                  and v.ground = any (t.roles || t.raised_to))
            """;

    private static final String RECEIVERS = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name, count(distinct t.key)::int as tasks
            from task t
            cross join lateral seen_by(t.pupil_id) v
            join staff s on s.id = v.staff_id
            where t.key = any (:keys) and t.state = 'OPEN' and v.ground = any (t.roles || t.raised_to) and s.id <> :viewer
              and s.id not in (select away from away_today)
            group by s.id
            order by tasks desc, s.name_in_order, s.id
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final HandOvers handOvers;
    private final StoredTasks stored;
    private final TaskRows rows;
    private final Drafts drafts;
    private final Access access;

    ManyTasks(
            JdbcClient jdbc,
            Tasks tasks,
            HandOvers handOvers,
            StoredTasks stored,
            TaskRows rows,
            Drafts drafts,
            Access access) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.stored = stored;
        this.rows = rows;
        this.drafts = drafts;
        this.access = access;
    }

    /**
     * Those of the picked tasks that are for the viewer, in the order they were picked. A try to get at others is logged.
     *
     * @throws NotForYou where none of them is
     */
    public List<ChosenTask> chosen(List<PickedTask> picked, Viewer viewer) {
        Map<Long, Integer> versions =
                picked.stream().collect(Collectors.toMap(PickedTask::key, PickedTask::version, (one, again) -> one));
        Map<Long, ChosenTask> seen = jdbc
                .sql(CHOSEN)
                .param("keys", versions.keySet().toArray(Long[]::new))
                .param("viewer", viewer.staffId())
                .query((row, number) -> chosen(row, versions))
                .list()
                .stream()
                .collect(Collectors.toMap(ChosenTask::key, Function.identity()));
        List<RuntimeException> refused = versions.keySet().stream()
                .filter(key -> !seen.containsKey(key))
                .map(key -> refusal(key, viewer))
                .toList();
        if (seen.isEmpty() && !refused.isEmpty()) {
            throw refused.getFirst();
        }
        return picked.stream()
                .map(PickedTask::key)
                .distinct()
                .map(seen::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Takes those that nobody else has: from somebody a task is taken one by one. */
    public List<TaskOutcome> claim(List<PickedTask> picked, Viewer viewer) {
        return each(picked, viewer, one -> claimFree(one, viewer), now -> now.open() && now.isWith(viewer.staffId()));
    }

    /** Gives them back to all who may do them. */
    public List<TaskOutcome> release(List<PickedTask> picked, Viewer viewer) {
        return each(
                picked,
                viewer,
                one -> tasks.release(one.key(), one.version(), viewer),
                now -> now.open() && now.assignee() == null);
    }

    /** Gives them to the colleague with a word, each with the same; the colleague need not be one who may do them all. */
    public List<TaskOutcome> handOver(List<PickedTask> picked, UUID to, String said, Viewer viewer) {
        return each(
                picked,
                viewer,
                one -> handOvers.handOver(one.key(), one.version(), to, said, viewer),
                now -> now.open() && now.isWith(to));
    }

    /**
     * Does them as {@link Tasks#complete} does one: what a form refuses and what is late is kept as the viewer's draft.
     *
     * @param answers by the task's key; a task without any is sent none
     */
    public List<TaskOutcome> complete(List<PickedTask> picked, Map<Long, Map<String, Object>> answers, Viewer viewer) {
        return each(
                picked,
                viewer,
                one -> completeOnce(one, answers.getOrDefault(one.key(), Map.of()), viewer),
                now -> false);
    }

    private void claimFree(ChosenTask one, Viewer viewer) {
        Task free = stored.freeFor(one.key(), viewer.staffId());
        tasks.claim(one.key(), free.version(), viewer);
    }

    /** What the viewer has done already is done, and what was sent again is no draft of anything. */
    private void completeOnce(ChosenTask one, Map<String, Object> answers, Viewer viewer) {
        try {
            tasks.complete(one.key(), one.version(), answers, viewer);
        } catch (TaskConflict late) {
            if (!viewer.staffId().equals(stored.current(one.key()).completedBy())) {
                throw late;
            }
            drafts.discard(one.key(), viewer.staffId());
        }
    }

    /** To whom some of them can be handed, those first who may do most of them. */
    public List<SharedReceiver> receivers(List<ChosenTask> chosen, Viewer viewer) {
        return jdbc.sql(RECEIVERS)
                .param("keys", chosen.stream().map(ChosenTask::key).toArray(Long[]::new))
                .param("viewer", viewer.staffId())
                .query(SharedReceiver.class)
                .list();
    }

    private List<TaskOutcome> each(
            List<PickedTask> picked, Viewer viewer, Consumer<ChosenTask> act, Predicate<Task> asWished) {
        return chosen(picked, viewer).stream()
                .map(one -> outcome(one, act, asWished))
                .toList();
    }

    private TaskOutcome outcome(ChosenTask one, Consumer<ChosenTask> act, Predicate<Task> asWished) {
        try {
            act.accept(one);
            return new TaskOutcome(one, null);
        } catch (InvalidAnswers | NotForYou | NoSuchTask refused) {
            return new TaskOutcome(one, refused);
        } catch (TaskConflict | HandOverRefused late) {
            return new TaskOutcome(one, asWished.test(stored.current(one.key())) ? null : late);
        } catch (RuntimeException failure) {
            log.error("Expected to change task {} among others, but could not", one.key(), failure);
            return new TaskOutcome(one, failure);
        }
    }

    /** Why the viewer may not do it; asking for that keeps the try in the log of reads. */
    private RuntimeException refusal(long key, Viewer viewer) {
        try {
            TaskScope scope = rows.scope(key).orElseThrow(() -> new NoSuchTask(key));
            access.writeOn(viewer, scope.subject(), scope.roles());
            return new NoSuchTask(key);
        } catch (NotForYou | NoSuchTask refused) {
            return refused;
        }
    }

    private static ChosenTask chosen(ResultSet row, Map<Long, Integer> versions) throws SQLException {
        long key = row.getLong("key");
        return new ChosenTask(
                key,
                Objects.requireNonNull(versions.get(key)),
                row.getString("name"),
                row.getString("pupil_name"),
                row.getObject("form_key", Long.class));
    }
}

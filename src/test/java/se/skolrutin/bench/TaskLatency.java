package se.skolrutin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Engine;
import se.skolrutin.escalation.Stage;
import se.skolrutin.kill.AnswersToForms;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.Tasks;

/**
 * How long it takes from a mentor's completing the talk with the pupil until the next task is in the mentor's list: a
 * transaction, the outbox, the engine, the exporter, the feed. The routine is the shipped one.
 */
class TaskLatency {

    private static final String FIRST = "task_samtala-med-eleven";
    private static final String WAITING =
            "select count(*) from task where element_id = ? and state = 'OPEN' and case_id in"
                    + " (select id from school_case where school_unit_id = ?)";
    private static final String NEXT = "select count(*) from task where case_id = ? and state = 'OPEN' and key <> ?";
    private static final String TASKS =
            "select t.key, t.version, t.form_key, t.case_id from task t join school_case c on c.id = t.case_id"
                    + " where t.element_id = ? and t.state = 'OPEN' and c.school_unit_id = ? order by t.key limit ?";

    private record Waiting(long key, int version, long formKey, UUID caseId) {}

    private final Application application;
    private final SmallSchool school;
    private final Viewer mentor;

    TaskLatency(Application application) {
        this.application = application;
        this.school = new SmallSchool(application.bean(JdbcClient.class));
        this.mentor = new Viewer(school.mentor, "Mona", school.unit, Set.of(Role.MENTOR));
    }

    /** Opens cases and waits until each is at its first task. */
    void prepare(int cases) throws Exception {
        List<UUID> pupils = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            pupils.add(school.pupil());
        }
        Cases matters = application.bean(Cases.class);
        for (UUID pupil : pupils) {
            matters.openByJudgement(pupil, Stage.MENTOR, "Mätning", school.mentor);
        }
        application.awaitCount(cases, WAITING, FIRST, school.unit);
    }

    /** One after the other, with nothing else going on. */
    Latencies idle(int tasks) {
        List<Duration> durations = new ArrayList<>();
        for (Waiting task : waiting(tasks)) {
            durations.add(untilNext(task, System.nanoTime()));
        }
        return Latencies.of("next task visible, idle", durations);
    }

    /** So many a second whatever happens; a task that has to wait its turn counts from its appointed time. */
    Latencies under(int perSecond, int tasks) throws Exception {
        List<Future<Duration>> running = new ArrayList<>();
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(32)) {
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            List<Waiting> all = waiting(tasks);
            for (int i = 0; i < all.size(); i++) {
                Waiting task = all.get(i);
                long appointed = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                running.add(clock.schedule(
                        () -> untilNext(task, appointed), appointed - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            List<Duration> durations = new ArrayList<>();
            for (Future<Duration> each : running) {
                durations.add(each.get());
            }
            return Latencies.of("next task visible, at %d a second".formatted(perSecond), durations);
        }
    }

    /**
     * How long the tasklist's own door takes: checks, answers filed, what the engine is told kept for after. One task
     * each time the pause is over, until somebody says stop or there are no more.
     */
    List<Duration> completions(int tasks, Duration pause, AtomicBoolean going) throws Exception {
        List<Duration> durations = new ArrayList<>();
        for (Waiting task : waiting(tasks)) {
            if (!going.get()) {
                return durations;
            }
            Map<String, Object> answers = answers(task);
            long start = System.nanoTime();
            application.bean(Tasks.class).complete(task.key(), task.version(), answers, mentor);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            durations.add(taken);
            Thread.sleep(pause.minus(taken).isNegative() ? Duration.ZERO : pause.minus(taken));
        }
        return durations;
    }

    private Map<String, Object> answers(Waiting task) {
        return AnswersToForms.to(
                application.bean(Engine.class).form(task.formKey()).orElseThrow());
    }

    private Duration untilNext(Waiting task, long since) {
        Tasks tasks = application.bean(Tasks.class);
        tasks.complete(task.key(), task.version(), answers(task), mentor);
        application.awaitCount(1, NEXT, task.caseId(), task.key());
        Duration visible = Duration.ofNanos(System.nanoTime() - since);
        if (tasks.openIn(task.caseId(), mentor).isEmpty()) {
            throw new IllegalStateException("Expected the next task in the mentor's list, but it is not there");
        }
        return visible;
    }

    private List<Waiting> waiting(int limit) {
        return application
                .bean(JdbcClient.class)
                .sql(TASKS)
                .params(FIRST, school.unit, limit)
                .query(Waiting.class)
                .list();
    }
}

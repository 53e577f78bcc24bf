package se.skolrutin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.cases.CaseWithdrawn;
import se.skolrutin.engine.InstanceEnded;
import se.skolrutin.engine.InstanceStarted;
import se.skolrutin.engine.UserTaskCanceled;
import se.skolrutin.engine.UserTaskCompleted;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.TaskFeed;
import se.skolrutin.tasks.Tasks;

@DatabaseTest
class HistoryTest {

    private static final Instant DUE = Instant.parse("2026-10-07T15:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    History history;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    TwoClassSchool school;
    TaskFeed feed;
    UUID caseId;

    @BeforeEach
    void openCase(@Autowired ApplicationEventPublisher events) {
        school = new TwoClassSchool(jdbc);
        feed = new TaskFeed(jdbc, events, transaction);
        caseId = school.openCase(school.pupil);
    }

    @Test
    void tellsInSwedishWhoDidWhat() {
        long task = feed.task(caseId, "task_samtal", "mentor", DUE, null);
        tasks.claim(task, 1, school.colleague);
        tasks.claim(task, 2, school.mentor);
        tasks.raise(task, List.of(Role.DEPUTY_PRINCIPAL));
        tasks.complete(task, 3, Map.of(), school.mentor);

        assertThat(history.of(caseId, school.mentor))
                .extracting(TimelineEntry::actorName, TimelineEntry::sentence)
                .containsExactly(
                        told(null, "Uppgiften ”Samtala med eleven” kom, att göra senast 7 oktober 2026."),
                        told("Kim Prov", "Uppgiften ”Samtala med eleven” togs."),
                        told("Maja Prov", "Uppgiften ”Samtala med eleven” togs över från Kim Prov."),
                        told(
                                null,
                                "Uppgiften ”Samtala med eleven” blev inte gjord och gick vidare till biträdande rektor."),
                        told("Maja Prov", "Uppgiften ”Samtala med eleven” blev gjord."));
    }

    @Test
    void namesATaskThatTheEngineAloneEnded() {
        long canceled = feed.task(caseId, "task_samtal", "mentor", null, null);
        feed.tell(new UserTaskCanceled(caseId, canceled, clock.instant()));

        assertThat(history.of(caseId, school.principal)).last().satisfies(entry -> {
            assertThat(entry.sentence()).isEqualTo("Uppgiften ”Samtala med eleven” behövs inte längre.");
            assertThat(entry.elementId()).isEqualTo("task_samtal");
        });
    }

    @Test
    void addsNothingWhenEventsAreToldAgain() {
        long task = TaskFeed.key();
        Object[] told = {
            new InstanceStarted(caseId, task, null, "okad-skolnarvaro", 1, DUE),
            TaskFeed.created(caseId, task, "task_samtal", "mentor", DUE, null),
            new UserTaskCompleted(caseId, task, DUE),
            new InstanceEnded(caseId, task, null, "okad-skolnarvaro", true, DUE)
        };
        feed.tell(told);
        feed.tell(told);
        feed.tell(told[2], told[2]);

        assertThat(history.of(caseId, school.mentor)).hasSize(5);
        assertThat(history.verify(caseId))
                .isEqualTo(new Verification(caseId, 5, null, "Historiken är oförändrad sedan den skrevs (5 poster)."));
    }

    @Test
    void tellsAPersonsCompletionOnceAndAsThePersons() {
        long task = feed.task(caseId, "task_samtal", "mentor", null, null);
        tasks.complete(task, 1, Map.of(), school.mentor);
        feed.tell(new UserTaskCompleted(caseId, task, clock.instant()));

        assertThat(history.of(caseId, school.mentor))
                .filteredOn(entry -> entry.kind().startsWith("task-completed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo("Maja Prov"));
    }

    @Test
    void writesNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            feed.task(caseId, "task_samtal", "mentor", null, null);
            status.setRollbackOnly();
        });

        assertThat(history.verify(caseId).entries()).isZero();
    }

    @Test
    void keepsWhatWasWrittenFromThoseWhoOnlyAudit(@Autowired ApplicationEventPublisher events) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new CaseWithdrawn(caseId, "Flyttar till mormor", school.principal.staffId(), clock.instant())));

        assertThat(history.of(caseId, school.mentor))
                .extracting(TimelineEntry::sentence)
                .containsExactly("Ärendet återkallades. Skäl: Flyttar till mormor");
        assertThat(history.of(caseId, school.auditor)).singleElement().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("Rut Prov");
            assertThat(entry.sentence())
                    .isEqualTo("Ärendet återkallades. Skäl: visas bara för den som arbetar med eleven.");
            assertThat(entry.args()).doesNotContainValue("Flyttar till mormor");
        });
    }

    @Test
    void isForThoseWhoMaySeeThePupil() {
        feed.task(caseId, "task_samtal", "mentor", null, null);

        assertThat(history.of(caseId, school.auditor)).hasSize(1);
        assertThatThrownBy(() -> history.of(caseId, school.otherMentor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> history.of(UUID.randomUUID(), school.principal))
                .isInstanceOf(NotForYou.class);
        assertThat(refusedTo(school.otherMentor.staffId())).isEqualTo(1);
    }

    @Test
    void onlyGrows() {
        feed.task(caseId, "task_samtal", "mentor", null, null);

        assertThatThrownBy(() -> jdbc.sql("update history_entry set kind = 'x' where case_id = ?")
                        .param(caseId)
                        .update())
                .hasMessageContaining("only add to history_entry");
        assertThatThrownBy(() -> jdbc.sql("delete from history_entry where case_id = ?")
                        .param(caseId)
                        .update())
                .hasMessageContaining("only add to history_entry");
        assertThatThrownBy(() -> jdbc.sql("truncate history_entry").update())
                .hasMessageContaining("only add to history_entry");
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        UUID other = school.openCase(school.otherPupil);
        List<Callable<Boolean>> tellings = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? telling(caseId, other) : telling(other, caseId))
                .toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> told : writers.invokeAll(tellings)) {
                assertThat(told.get()).isTrue();
            }
        }

        assertThat(history.verify(caseId))
                .extracting(Verification::intact, Verification::entries)
                .containsExactly(true, 40);
        assertThat(history.verify(other))
                .extracting(Verification::intact, Verification::entries)
                .containsExactly(true, 40);
    }

    private Callable<Boolean> telling(UUID first, UUID second) {
        return () -> {
            feed.tell(canceled(first), canceled(second));
            return true;
        };
    }

    private static UserTaskCanceled canceled(UUID ofCase) {
        return new UserTaskCanceled(ofCase, TaskFeed.key(), DUE);
    }

    @Test
    void findsAnEntryThatWasChangedPastTheGuards() {
        feed.task(caseId, "task_samtal", "mentor", null, null);
        feed.task(caseId, "task_kartlaggning", "mentor", null, null);
        pastTheGuards("update history_entry set args = args || '{\"name\": \"Annat\"}' where case_id = ? and seq = 1");

        Verification finding = history.verify(caseId);
        assertThat(finding.intact()).isFalse();
        assertThat(finding.brokenAt()).isEqualTo(1);
        assertThat(finding.sentence())
                .isEqualTo("Historiken stämmer inte från post 1: något har ändrats eller tagits bort.");
    }

    @Test
    void findsAnEntryThatWasCutOffAtTheEnd() {
        feed.task(caseId, "task_samtal", "mentor", null, null);
        feed.task(caseId, "task_kartlaggning", "mentor", null, null);
        pastTheGuards("delete from history_entry where case_id = ? and seq = 2");

        assertThat(history.verify(caseId).brokenAt()).isEqualTo(2);
    }

    @Test
    void showsWhereTheCaseIsAndHasBeenCalledRoutinesIncluded() {
        long root = instance(caseId, "okad-skolnarvaro");
        long called = instance(caseId, "kontakta-hemmet");
        element(root, "okad-skolnarvaro", "task_samtal", "COMPLETED");
        element(root, "okad-skolnarvaro", "call_kontakta-hemmet", "ACTIVE");
        element(called, "kontakta-hemmet", "task_ring-hemmet", "COMPLETED");
        element(called, "kontakta-hemmet", "task_ring-hemmet", "ACTIVE");

        assertThat(history.elementsOf(caseId, school.mentor))
                .extracting(
                        ElementTrace::processId, ElementTrace::elementId, ElementTrace::completed, ElementTrace::active)
                .containsExactlyInAnyOrder(
                        trace("okad-skolnarvaro", "task_samtal", 1, 0),
                        trace("okad-skolnarvaro", "call_kontakta-hemmet", 0, 1),
                        trace("kontakta-hemmet", "task_ring-hemmet", 1, 1));
    }

    private long instance(UUID ofCase, String process) {
        long key = TaskFeed.key();
        jdbc.sql("""
                        insert into process_instance (key, case_id, process_id, version, process_definition_key,
                                                      tenant_id, state, started_at, partition_id)
                        values (?, ?, ?, 1, 1, '', 'ACTIVE', now(), 1)
                        """).params(key, ofCase, process).update();
        return key;
    }

    private void element(long instance, String process, String element, String state) {
        jdbc.sql("""
                        insert into element_instance (key, process_instance_key, process_definition_key, process_id,
                            element_id, element_type, tenant_id, state, started_at, started_position, partition_id)
                        values (?, ?, 1, ?, ?, 'USER_TASK', '', ?, now(), 1, 1)
                        """).params(TaskFeed.key(), instance, process, element, state).update();
    }

    private void pastTheGuards(String change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(change).param(caseId).update();
        });
    }

    private int refusedTo(UUID staffId) {
        return jdbc.sql("select count(*) from read_log where staff_id = ? and refused")
                .param(staffId)
                .query(Integer.class)
                .single();
    }

    private static Tuple told(String who, String sentence) {
        return tuple(who, sentence);
    }

    private static Tuple trace(String process, String element, int completed, int active) {
        return tuple(process, element, completed, active);
    }
}

package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Viewer;

@DatabaseTest
class TaskSearchTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    Clock clock;

    TwoClassSchool school;
    long late;
    long statutory;
    long later;
    long otherClass;

    @BeforeEach
    void openTasks(@Autowired ApplicationEventPublisher events, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        TaskFeed feed = new TaskFeed(jdbc, events, transaction);
        UUID pupils = school.openCase(school.pupil);
        UUID colleaguesPupils = school.openCase(school.colleaguesPupil);
        UUID otherPupils = school.openCase(school.otherPupil);
        named(school.pupil, "Alma", "Öberg");
        named(school.colleaguesPupil, "Bo", "Ek");
        late = feed.task(pupils, "task_samtal", "mentor", in(Duration.ofHours(-1)), null);
        later = feed.task(colleaguesPupils, "task_samtal", "mentor", in(Duration.ofDays(20)), null);
        statutory = feed.task(pupils, "task_besluta-om-utredning", "mentor", in(Duration.ofDays(30)), null);
        otherClass = feed.task(otherPupils, "task_samtal", "mentor", null, null);
        List.of(late, later, statutory, otherClass)
                .forEach(key -> jdbc.sql("update task set roles = '{mentor,rektor}' where key = ?")
                        .param(key)
                        .update());
    }

    @Test
    void putsTogetherByTimeTheMostUrgentFirst() {
        TaskList list = list(school.principal, search -> search);

        assertThat(list.groups())
                .extracting(group -> group.first().when())
                .containsExactly(When.LATE, When.LATER, When.UNDATED);
        assertThat(keys(list)).containsExactly(late, statutory, later, otherClass);
    }

    @Test
    void putsTogetherByPupilAndClassInTheOrderOfWhatIsMostUrgent() {
        TaskList byPupil = list(school.principal, search -> with(search, TaskGrouping.PUPIL));
        TaskList byClass = list(school.principal, search -> with(search, TaskGrouping.CLASS));

        assertThat(byPupil.groups()).extracting(TaskGroup::size).containsExactly(2, 1, 1);
        assertThat(keys(byPupil)).containsExactly(late, statutory, later, otherClass);
        assertThat(byClass.groups())
                .extracting(group -> group.first().className())
                .containsExactly("7A", "7B");
    }

    @ParameterizedTest
    @EnumSource
    void sortsInEveryOrderWithinEveryGrouping(TaskOrder order) {
        for (TaskGrouping grouping : TaskGrouping.values()) {
            TaskSearch search = search(null, null, Whose.ALL, false, "", order, grouping, 10);
            assertThat(keys(tasks.list(search, school.principal)))
                    .containsExactlyInAnyOrder(late, statutory, later, otherClass);
        }
        TaskSearch inOneRow = search(null, null, Whose.ALL, false, "", order, TaskGrouping.NONE, 10);
        if (order == TaskOrder.DUE) {
            assertThat(keys(tasks.list(inOneRow, school.principal)))
                    .containsExactly(late, later, statutory, otherClass);
        }
    }

    @Test
    void sortsByAndNarrowsToAbsenceAndHowLongTheHomeHasBeenSilent() {
        away(school.colleaguesPupil, 0, 40);
        away(school.pupil, 0, 12);
        away(school.otherPupil, 29, 100);
        homeReached(school.pupil, Duration.ofDays(3));
        homeReached(school.colleaguesPupil, Duration.ofDays(20));

        assertThat(inOneRow(TaskOrder.ABSENCE, null, null)).containsExactly(later, late, statutory, otherClass);
        assertThat(inOneRow(TaskOrder.HOME, null, null)).containsExactly(otherClass, later, late, statutory);
        assertThat(inOneRow(TaskOrder.DUE, 15, null)).containsExactly(later);
        assertThat(inOneRow(TaskOrder.DUE, null, Duration.ofDays(14))).containsExactly(later, otherClass);
        assertThat(inOneRow(TaskOrder.LAW, null, null)).startsWith(statutory);
    }

    @Test
    void findsAsMineWhatIsPutToEachWhoeverHasTakenIt() {
        for (Viewer viewer : List.of(school.mentor, school.colleague, school.otherMentor, school.principal)) {
            assertThat(mine(viewer)).containsExactlyInAnyOrderElementsOf(putTo(viewer));
        }
        assertThat(mine(school.principal)).hasSize(4);
        tasks.claim(late, 1, school.colleague);
        tasks.claim(statutory, 1, school.principal);
        for (Viewer viewer : List.of(school.mentor, school.colleague, school.otherMentor, school.principal)) {
            assertThat(mine(viewer)).containsExactlyInAnyOrderElementsOf(putTo(viewer));
        }
        assertThat(mine(school.mentor)).doesNotContain(late, statutory);
    }

    private List<Long> mine(Viewer viewer) {
        return keys(
                tasks.list(search(null, null, Whose.MINE, false, "", TaskOrder.DUE, TaskGrouping.NONE, 10), viewer));
    }

    private List<Long> putTo(Viewer viewer) {
        return jdbc.sql("select task_key from task_person where staff_id = ? and task_key = any (?)")
                .params(viewer.staffId(), new Long[] {late, statutory, later, otherClass})
                .query(Long.class)
                .list();
    }

    private List<Long> inOneRow(TaskOrder order, @Nullable Integer leastAbsence, @Nullable Duration silence) {
        return keys(tasks.list(
                new TaskSearch(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Whose.ALL,
                        false,
                        leastAbsence,
                        silence == null ? null : in(silence.negated()),
                        "",
                        order,
                        TaskGrouping.NONE,
                        10),
                school.principal));
    }

    private void away(UUID pupil, int daysAgo, int ofAHundredMinutes) {
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day)
                        values (:pupil, school_today() - :ago, 100, 100, 100 - :away, 0, :away, 0, 1, 1, false)""")
                .param("pupil", pupil)
                .param("ago", daysAgo)
                .param("away", ofAHundredMinutes)
                .update();
    }

    private void homeReached(UUID pupil, Duration ago) {
        jdbc.sql("""
                        insert into contact (id, source_key, pupil_id, at, topic, channel, party, with_whom, reached, about,
                                             logged_by, logged_at)
                        values (gen_random_uuid(), gen_random_uuid()::text, :pupil, :at, 'franvaro', 'telefon', 'hemmet',
                                'Hemma', true, 'Samtal', :by, :at)""")
                .param("pupil", pupil)
                .param("at", Timestamp.from(in(ago.negated())))
                .param("by", school.mentor.staffId())
                .update();
    }

    @Test
    void narrowsToWhatIsAskedForAndCountsTheSame() {
        assertThat(found(null, Whose.OWN_PUPILS, false, "")).containsExactly(late, statutory);
        assertThat(found(null, Whose.ALL, true, "")).containsExactly(statutory);
        assertThat(found(When.LATER, Whose.ALL, false, "")).containsExactly(statutory, later);
        tasks.claim(late, 1, school.mentor);
        assertThat(found(null, Whose.TAKEN, false, "")).containsExactly(late);
        assertThat(found(null, Whose.FREE, false, "")).containsExactly(statutory, later);
    }

    @Test
    void findsByPartOfAPupilsOrATasksNameAndNothingOfOtherPupils() {
        assertThat(found(null, Whose.ALL, false, "alma ö")).containsExactly(late, statutory);
        assertThat(found(null, Whose.ALL, false, "samtala")).containsExactly(late, statutory, later);
        assertThat(found(null, Whose.ALL, false, "%")).isEmpty();
        assertThat(found(null, Whose.ALL, false, "Prov")).isEmpty();
    }

    @Test
    void listsAsManyAsAskedForAndCountsAll() {
        TaskList list = tasks.list(
                search(null, null, Whose.ALL, false, "", TaskOrder.URGENCY, TaskGrouping.CLASS, 2), school.principal);

        assertThat(keys(list)).containsExactly(late, statutory);
        assertThat(list.groups()).extracting(TaskGroup::size).containsExactly(3);
        assertThat(list.found()).isEqualTo(4);
        assertThat(list.hasMore()).isTrue();
    }

    @Test
    void namesTheClassesThatThereIsSomethingToDoFor() {
        assertThat(tasks.classesOf(school.mentor)).extracting(TaskClass::name).containsExactly("7A");
        assertThat(tasks.classesOf(school.principal))
                .extracting(TaskClass::name)
                .containsExactly("7A", "7B");
        assertThat(tasks.classesOf(school.otherPrincipal)).isEmpty();
    }

    /** What the mentor of 7A finds, in the order it is listed. */
    private List<Long> found(When when, Whose whose, boolean onlyStatutory, String words) {
        TaskList list = tasks.list(
                search(when, null, whose, onlyStatutory, words, TaskOrder.URGENCY, TaskGrouping.TIME, 10),
                school.mentor);
        assertThat(list.found()).isEqualTo(keys(list).size()).isEqualTo(list.listed());
        return keys(list);
    }

    private TaskList list(Viewer viewer, UnaryOperator<TaskSearch> change) {
        return tasks.list(
                change.apply(search(null, null, Whose.ALL, false, "", TaskOrder.URGENCY, TaskGrouping.TIME, 10)),
                viewer);
    }

    private static TaskSearch with(TaskSearch search, TaskGrouping grouping) {
        return search(
                search.when(),
                search.classId(),
                search.whose(),
                search.statutory(),
                search.words(),
                search.order(),
                grouping,
                search.limit());
    }

    private static TaskSearch search(
            When when,
            UUID classId,
            Whose whose,
            boolean statutory,
            String words,
            TaskOrder order,
            TaskGrouping grouping,
            int limit) {
        return new TaskSearch(
                when, null, null, classId, null, null, whose, statutory, null, null, words, order, grouping, limit);
    }

    private static List<Long> keys(TaskList list) {
        return list.groups().stream()
                .flatMap(group -> group.tasks().stream())
                .map(OpenTask::key)
                .toList();
    }

    private void named(UUID pupil, String given, String family) {
        jdbc.sql("update pupil set given_name = ?, family_name = ? where id = ?")
                .params(given, family, pupil)
                .update();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}

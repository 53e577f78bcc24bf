package se.skolrutin.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.DaySummaries;
import se.skolrutin.notification.DaySummaries.Awaiting;
import se.skolrutin.notification.MessageChoice;
import se.skolrutin.notification.MessageChoices;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.HandOvers;
import se.skolrutin.tasks.TaskFeed;
import se.skolrutin.tasks.Tasks;

@DatabaseTest
class DayInFiguresTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Autowired
    private DaySummaries summaries;

    @Autowired
    private MessageChoices choices;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Cases cases;

    @Autowired
    private Access access;

    @Autowired
    private Calendars calendars;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private SmallSchool school;
    private UUID colleague;
    private UUID caseId;
    private TaskFeed feed;

    /** A class that two mentors share; the pupil is the first one's. */
    @BeforeEach
    void aPupilWithACase() {
        school = new SmallSchool(jdbc);
        colleague = school.staff("Kim", Role.MENTOR);
        jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?)")
                .params(school.schoolClass, colleague)
                .update();
        UUID pupil = school.pupil();
        jdbc.sql("insert into mentor_pupil (pupil_id, staff_id) values (?, ?)")
                .params(pupil, school.mentor)
                .update();
        caseId = cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor);
        feed = new TaskFeed(jdbc, events, new TransactionTemplate(transactions));
    }

    @Test
    void writesAtTheHourOnceADayToThoseWhomItConcerns() {
        task(null);

        at(THURSDAY, 6).sweep();
        assertThat(toldTo(school.mentor)).isEmpty();

        at(THURSDAY, 7).sweep();
        at(THURSDAY, 8).sweep();
        assertThat(toldTo(school.mentor)).containsExactly(figures(1, 0, 0, 0, 0));
        assertThat(toldTo(colleague)).isEmpty();
        assertThat(toldTo(school.healthTeam)).isEmpty();
    }

    @Test
    void callsATaskNewOnceAndLateAsLongAsItIs() {
        task(Instant.now().minusSeconds(60));

        at(THURSDAY, 7).sweep();
        at(FRIDAY, 7).sweep();

        assertThat(toldTo(school.mentor)).containsExactly(figures(1, 0, 0, 1, 0), figures(0, 0, 0, 1, 0));
    }

    @Test
    void writesNothingWhereThereIsNothingToSay() {
        task(null);

        at(THURSDAY, 7).sweep();
        at(FRIDAY, 7).sweep();

        assertThat(toldTo(school.mentor)).hasSize(1);
    }

    @Test
    void countsWhatWasHandedOverAndWhatHasGoneUpForThoseWhoGotIt() {
        long handed = task(null);
        long raised = task(null);
        at(THURSDAY, 7).sweep();

        handOvers.handOver(handed, 1, colleague, "Jag är på kurs.", viewer(school.mentor));
        tasks.raise(raised, List.of(Role.PRINCIPAL));
        at(FRIDAY, 7).sweep();

        assertThat(toldTo(school.mentor)).containsExactly(figures(2, 0, 0, 0, 0));
        assertThat(toldTo(colleague)).containsExactly(figures(0, 1, 0, 0, 0));
        assertThat(toldTo(school.principal)).containsExactly(figures(0, 0, 1, 0, 0));
    }

    @Test
    void countsTheRowsOfTheListItLinksTo() {
        long taken = task(null);
        task(null);
        tasks.claim(taken, 1, viewer(colleague));

        at(THURSDAY, 7).sweep();

        assertThat(toldTo(school.mentor)).containsExactly(figures(1, 0, 0, 0, 0));
        assertThat(tasks.putTo(viewer(school.mentor))).hasSize(1);
        assertThat(tasks.putTo(viewer(colleague))).singleElement().matches(task -> task.key() == taken);
        assertThat(tasks.openFor(viewer(school.mentor))).hasSize(2);
    }

    @Test
    void beginsAnewWhereTheApplicationDiedInTheMiddle() {
        task(null);
        Awaiting mentor = summaries.awaited(LocalDateTime.of(THURSDAY, LocalTime.of(7, 0))).stream()
                .filter(one -> one.staffId().equals(school.mentor))
                .findFirst()
                .orElseThrow();
        new TransactionTemplate(transactions).executeWithoutResult(died -> {
            assertThat(summaries.begin(mentor, THURSDAY)).isTrue();
            assertThat(tasks.summaryFor(viewer(school.mentor)).fresh()).isOne();
            died.setRollbackOnly();
        });

        at(THURSDAY, 7).sweep();

        assertThat(toldTo(school.mentor)).containsExactly(figures(1, 0, 0, 0, 0));
    }

    @Test
    void writesOnceWhereTwoInstancesRun() throws Exception {
        task(null);
        CountDownLatch start = new CountDownLatch(1);

        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 2)
                    .forEach(number -> instances.submit(() -> {
                        start.await();
                        at(THURSDAY, 7).sweep();
                        return null;
                    }));
            start.countDown();
        }

        assertThat(toldTo(school.mentor)).containsExactly(figures(1, 0, 0, 0, 0));
    }

    @Test
    void writesOnSchoolDaysOnly() {
        task(null);

        at(THURSDAY.plusDays(2), 7).sweep();
        at(LocalDate.of(2026, 12, 24), 7).sweep();

        assertThat(toldTo(school.mentor)).isEmpty();
    }

    @Test
    void writesWhenEachHasChosenAndNotToThoseWhoLookForThemselves() {
        task(null);
        choices.choose(school.mentor, new MessageChoice(true, 15, Set.of(DayOfWeek.FRIDAY)));

        at(THURSDAY, 16).sweep();
        at(FRIDAY, 14).sweep();
        assertThat(toldTo(school.mentor)).isEmpty();

        choices.choose(school.mentor, new MessageChoice(false, 7, Set.of()));
        at(FRIDAY, 16).sweep();
        assertThat(toldTo(school.mentor)).isEmpty();

        choices.choose(school.mentor, new MessageChoice(true, 15, Set.of(DayOfWeek.FRIDAY)));
        at(FRIDAY, 16).sweep();
        assertThat(toldTo(school.mentor)).hasSize(1);
    }

    private long task(@Nullable Instant due) {
        return feed.task(caseId, "task_samtala-elev", "mentor", due, null);
    }

    private DayInFigures at(LocalDate day, int hour) {
        Clock clock = Clock.fixed(day.atTime(hour, 0).atZone(ZONE).toInstant(), ZONE);
        return new DayInFigures(summaries, tasks, access, calendars, transactions, clock);
    }

    private Viewer viewer(UUID staff) {
        return access.staff(staff.toString()).orElseThrow();
    }

    private List<Map<String, Object>> toldTo(UUID staff) {
        return jdbc.sql("""
                        select facts ->> 'nya' as nya, facts ->> 'overlamnade' as overlamnade, facts ->> 'lyfta' as lyfta,
                               facts ->> 'forsenade' as forsenade, facts ->> 'idag' as idag
                        from outgoing_message where recipient_id = ? and kind = 'DAY_SUMMARY' order by written_at
                        """).param(staff).query().listOfRows();
    }

    private static Map<String, Object> figures(int fresh, int handedOver, int raised, int overdue, int today) {
        return Map.of(
                "nya", String.valueOf(fresh),
                "overlamnade", String.valueOf(handedOver),
                "lyfta", String.valueOf(raised),
                "forsenade", String.valueOf(overdue),
                "idag", String.valueOf(today));
    }
}

package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.SubstitutionRefused.Cause;
import se.skolrutin.roster.Role;

@DatabaseTest
class SubstitutionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Access access;

    @Autowired
    Substitutions substitutions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    TwoClassSchool school;
    LocalDate today;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        today = LocalDate.now(clock);
    }

    @Test
    void beginsAndEndsAtMidnightAtTheSchool() {
        LocalDate first = today.plusDays(3);
        LocalDate last = today.plusDays(5);
        away(first, last);

        assertThat(substituteSeesThePupil(beforeMidnightOf(first))).isFalse();
        assertThat(substituteSeesThePupil(midnightOf(first))).isTrue();
        assertThat(substituteSeesThePupil(beforeMidnightOf(last.plusDays(1)))).isTrue();
        assertThat(substituteSeesThePupil(midnightOf(last.plusDays(1)))).isFalse();
    }

    @Test
    void showsNobodyAPupilTwice() {
        substitutions.register(school.mentor.staffId(), school.colleague.staffId(), today, today, school.principal);
        assertThat(seenTwice()).isZero();
        assertThat(ownPupils(school.colleague.staffId())).isEqualTo(2);
    }

    @Test
    void showsNobodyAPupilTwiceWhoStandsInForThePair() {
        UUID substitute = school.otherMentor.staffId();
        substitutions.register(school.mentor.staffId(), substitute, today, today, school.principal);
        substitutions.register(school.colleague.staffId(), substitute, today, today, school.principal);
        assertThat(seenTwice()).isZero();
        assertThat(ownPupils(substitute)).isEqualTo(3);
    }

    private long seenTwice() {
        return jdbc.sql("""
                        select count(*) from (select from pupil_visibility group by staff_id, pupil_id, ground
                                              having count(*) > 1) twice""").query(Long.class).single();
    }

    private long ownPupils(UUID staff) {
        return jdbc.sql("select count(*) from pupil_visibility where staff_id = ? and own")
                .param(staff)
                .query(Long.class)
                .single();
    }

    @Test
    void countsSummerTimeFromTheDayItBegins() {
        LocalDate last = LocalDate.parse("2027-03-28");
        away(last, last);

        assertThat(substituteSeesThePupil(Instant.parse("2027-03-27T22:59:59Z")))
                .isFalse();
        assertThat(substituteSeesThePupil(Instant.parse("2027-03-27T23:00:00Z")))
                .isTrue();
        assertThat(substituteSeesThePupil(Instant.parse("2027-03-28T21:59:59Z")))
                .isTrue();
        assertThat(substituteSeesThePupil(Instant.parse("2027-03-28T22:00:00Z")))
                .isFalse();
    }

    @Test
    void givesTheSubstituteTheMentorsRoleForThatTime() {
        UUID stranger = school.coordinator.staffId();
        substitutions.register(school.mentor.staffId(), stranger, today, today, school.principal);

        assertThat(access.staff(stranger.toString()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.MENTOR);
        assertThat(at(
                        midnightOf(today.plusDays(1)),
                        () -> access.staff(stranger.toString()).orElseThrow().roles()))
                .containsExactly(Role.COORDINATOR);
    }

    @Test
    void givesThePairMentorTheOthersPupilsAsOwnAtOnce() {
        substitutions.register(school.mentor.staffId(), null, today, today, school.mentor);

        assertThat(own(school.colleague)).containsExactlyInAnyOrder(school.pupil, school.colleaguesPupil);
        assertThat(own(school.mentor)).containsExactly(school.pupil);
        assertThat(own(school.otherMentor)).containsExactly(school.otherPupil);
    }

    @Test
    void logsReadsOfASubstituteAsSuch() {
        away(today, today);
        UUID caseId = UUID.randomUUID();

        assertThat(access.read(school.otherMentor, Subject.ofCase(caseId, school.pupil)))
                .isEqualTo("mentor");
        access.read(school.mentor, Subject.ofCase(caseId, school.pupil));
        assertThat(jdbc.sql("select ground from read_log where case_id = ? order by id")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsExactly("vikarie", "mentor");
    }

    @Test
    void endsAtOnceWhenSomebodyEndsIt() {
        away(today, today.plusDays(9));
        UUID id = substitutions.of(school.mentor).getFirst().id();

        assertThat(substitutions.end(id, school.otherMentor)).isFalse();
        assertThat(substitutions.end(id, school.otherPrincipal)).isFalse();
        assertThat(substitutions.end(id, school.mentor)).isTrue();
        assertThat(access.groundsFor(school.otherMentor, school.pupil)).isEmpty();
        assertThat(substitutions.of(school.principal)).isEmpty();
    }

    @Test
    void isRegisteredByTheMentorOrThoseWhoRunTheSchool() {
        for (Viewer other : List.of(school.colleague, school.healthTeam, school.auditor, school.otherPrincipal)) {
            assertThatThrownBy(() -> substitutions.register(
                            school.mentor.staffId(), school.otherMentor.staffId(), today, today, other))
                    .isInstanceOf(NotForYou.class);
        }
        substitutions.register(school.mentor.staffId(), null, today, today, school.mentor);
        substitutions.register(school.colleague.staffId(), null, today, today, school.coordinator);
        assertThat(substitutions.of(school.deputy)).hasSize(2);
        assertThat(substitutions.of(school.mentor)).hasSize(1);
    }

    @Test
    void makesNobodyOneselfASubstituteButThoseWhoLeadTheSchool() {
        UUID coordinator = school.coordinator.staffId();
        assertThatThrownBy(() ->
                        substitutions.register(school.mentor.staffId(), coordinator, today, today, school.coordinator))
                .isInstanceOfSatisfying(SubstitutionRefused.class, refused -> assertThat(refused.cause())
                        .isEqualTo(Cause.ONESELF));
        assertThat(substitutions.substitutes(school.coordinator))
                .extracting(Colleague::id)
                .doesNotContain(coordinator);
        assertThat(access.groundsFor(school.coordinator, school.pupil)).isEmpty();

        substitutions.register(school.mentor.staffId(), coordinator, today, today, school.mentor);
        substitutions.register(school.colleague.staffId(), school.deputy.staffId(), today, today, school.deputy);
        assertThat(substitutions.of(school.principal)).hasSize(2);
    }

    @Test
    void keepsTwoApartWhoRegisterTheSameAbsenceAtTheSameMoment() throws Exception {
        UUID away = school.mentor.staffId();
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<?> registered = transaction.execute(status -> {
                substitutions.register(away, null, today, today, school.mentor);
                Future<?> waits =
                        second.submit(() -> substitutions.register(away, null, today, today, school.coordinator));
                await().atMost(Duration.ofMinutes(1)).until(() -> waits.isDone() || somebodyWaitsForALock());
                return waits;
            });
            assertThatThrownBy(registered::get)
                    .cause()
                    .isInstanceOfSatisfying(SubstitutionRefused.class, refused -> assertThat(refused.cause())
                            .isEqualTo(Cause.TWICE));
        }
        assertThat(substitutions.of(school.principal)).hasSize(1);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void refusesWhatCannotBe() {
        UUID away = school.mentor.staffId();
        assertRefused(Cause.DAYS, school.colleague.staffId(), today.plusDays(2), today.plusDays(1));
        assertRefused(Cause.DAYS, school.colleague.staffId(), today.minusDays(2), today.minusDays(1));
        assertRefused(Cause.DAYS, school.colleague.staffId(), today, today.plusYears(2));
        assertRefused(Cause.SUBSTITUTE, away, today, today);
        assertRefused(Cause.SUBSTITUTE, school.auditor.staffId(), today, today);
        assertRefused(Cause.SUBSTITUTE, school.otherPrincipal.staffId(), today, today);
        away(today.plusDays(2), today.plusDays(4));
        assertRefused(Cause.TWICE, null, today, today.plusDays(2));
        substitutions.register(away, null, today, today.plusDays(1), school.mentor);
    }

    private void assertRefused(Cause cause, UUID substitute, LocalDate first, LocalDate last) {
        assertThatThrownBy(
                        () -> substitutions.register(school.mentor.staffId(), substitute, first, last, school.mentor))
                .isInstanceOfSatisfying(SubstitutionRefused.class, refused -> assertThat(refused.cause())
                        .isEqualTo(cause));
    }

    /** The mentor of 7A is away and the mentor of 7B stands in. */
    private void away(LocalDate first, LocalDate last) {
        jdbc.sql("""
                        insert into substitution (id, away, substitute, first_day, last_day, registered_by, registered_at)
                        values (?, ?, ?, ?, ?, ?, now())
                        """)
                .params(
                        UUID.randomUUID(),
                        school.mentor.staffId(),
                        school.otherMentor.staffId(),
                        first,
                        last,
                        school.mentor.staffId())
                .update();
    }

    private boolean substituteSeesThePupil(Instant at) {
        return at(at, () -> access.groundsFor(school.otherMentor, school.pupil).contains("mentor"));
    }

    private <T> T at(Instant instant, Supplier<T> question) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('skolrutin.now', ?, true)")
                    .param(instant.toString())
                    .query(String.class)
                    .single();
            return question.get();
        });
    }

    private Instant midnightOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant beforeMidnightOf(LocalDate day) {
        return midnightOf(day).minusMillis(1);
    }

    private List<UUID> own(Viewer viewer) {
        return jdbc.sql("select distinct pupil_id from pupil_visibility where staff_id = ? and own")
                .param(viewer.staffId())
                .query(UUID.class)
                .list();
    }
}

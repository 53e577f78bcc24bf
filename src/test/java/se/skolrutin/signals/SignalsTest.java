package se.skolrutin.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Outcome;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.ConcernQuestion;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Role;

@DatabaseTest
class SignalsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Signals signals;

    @Autowired
    private Cases cases;

    @Autowired
    private Concerns concerns;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private UUID pupil;
    private Viewer teacher;
    private Viewer mentor;

    @BeforeEach
    void open() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
        teacher = viewer(school.staff("Sven", Role.SUBJECT_TEACHER), Role.SUBJECT_TEACHER);
        mentor = viewer(school.mentor, Role.MENTOR);
    }

    @Test
    void opensOneCaseForAConcernAndKeepsWhy() {
        handIn("en", SignalKind.STAFF_CONCERN);
        handIn("en", SignalKind.STAFF_CONCERN);

        assertThat(signals.of(pupil, mentor)).hasSize(1);
        CaseRow matter = concern();
        Decision decision = cases.decisions(matter.id(), school.mentor).getFirst();
        assertThat(decision.owners()).containsExactly("mentor");
        assertThat(decision.reasons())
                .containsExactly("Anmälningar av oro under de senaste 20 skoldagarna: 1. Gränsen är minst 1.");
        assertThat(decision.criteria()).hasSizeGreaterThan(15).allSatisfy(criterion -> assertThat(criterion.source())
                .isNotBlank());
    }

    @Test
    void opensACaseForWeakSignalsOnlyWhenTheyAreSeveral() {
        seen("samtal 1", SignalKind.HOME_NOT_REACHED);
        handIn("sett", SignalKind.OBSERVATION);
        assertThat(openCases()).isZero();

        seen("uppgift", SignalKind.TASK_OVERDUE);
        assertThat(cases.decisions(concern().id(), school.mentor).getFirst().reasons())
                .contains("Tecken sammanlagt under de senaste 20 skoldagarna: 3, av 3 olika slag."
                        + " Gränsen är minst 3, av minst 2 olika slag.");
    }

    @Test
    void leavesOutWhatHasBeenTakenBack() {
        handIn("fel elev", SignalKind.OBSERVATION);
        UUID wrong = signals.handedInBy(teacher).getFirst().id();
        signals.withdraw(wrong, "Det gällde en annan elev", teacher);
        signals.withdraw(wrong, "Det gällde en annan elev", teacher);

        assertThat(signals.standing(pupil, Instant.EPOCH)).isEmpty();
        assertThat(signals.of(pupil, mentor))
                .singleElement()
                .extracting(SignalView::withdrawnReason)
                .isEqualTo("Det gällde en annan elev");
    }

    @Test
    void letsOnlyTheAuthorAndThoseWhoLeadTakeItBack() {
        handIn("oro", SignalKind.OBSERVATION);
        UUID noted = signals.handedInBy(teacher).getFirst().id();

        refused(SignalRefused.Cause.ROLE, () -> signals.withdraw(noted, "Stämmer inte", mentor));
        refused(SignalRefused.Cause.MISSING, () -> signals.withdraw(noted, " ", teacher));
        signals.withdraw(noted, "Stämmer inte", viewer(school.principal, Role.PRINCIPAL));
        assertThat(signals.handedInBy(teacher).getFirst().withdrawnAt()).isNotNull();
    }

    @Test
    void showsWhatIsWrittenOnlyToThoseWhoWorkWithThePupil() {
        handIn("oro", SignalKind.OBSERVATION);

        assertThat(signals.of(pupil, mentor)).singleElement().satisfies(signal -> {
            assertThat(signal.words()).isEqualTo("Sitter ensam.");
            assertThat(signal.mayWithdraw()).isFalse();
        });
        assertThat(signals.of(pupil, viewer(school.stranger, Role.MENTOR))).isEmpty();
        assertThat(signals.of(pupil, viewer(school.staff("Anna", Role.AUDITOR), Role.AUDITOR)))
                .isEmpty();
        assertThat(signals.of(pupil, teacher)).isEmpty();
        assertThat(signals.handedInBy(teacher)).hasSize(1);
    }

    @Test
    void findsPupilsOfTheOwnSchoolOnly() {
        Viewer elsewhere = viewer(new SmallSchool(jdbc).stranger, Role.MENTOR);

        assertThat(signals.pupils("Elevsson", teacher)).hasSize(1);
        assertThat(signals.pupils("5a", teacher)).hasSize(1);
        assertThat(signals.pupils("e", teacher)).isEmpty();
        assertThat(signals.pupils("%%", teacher)).isEmpty();
        assertThat(signals.pupil(pupil, elsewhere)).isEmpty();
        refused(
                SignalRefused.Cause.ROLE,
                () -> signals.handIn(signal("främmande", SignalKind.STAFF_CONCERN), elsewhere));
    }

    @Test
    void findsAPupilWithProtectedIdentityOnlyByTheWholeName() {
        jdbc.sql("update pupil set security_marking = 'Sekretessmarkering', family_name = 'Okänd' where id = ?")
                .param(pupil)
                .update();

        assertThat(signals.pupils("Okä", teacher)).isEmpty();
        assertThat(signals.pupils("5A", teacher)).isEmpty();
        assertThat(signals.pupils("elev okänd", teacher)).hasSize(1);
        assertThat(signals.pupils("Okä", mentor)).hasSize(1);
    }

    @Test
    void asksForWhatTheKindNeeds() {
        LocalDate today = LocalDate.now(clock);
        refused(
                SignalRefused.Cause.MISSING,
                () -> signals.handIn(
                        new NewSignal("a", pupil, SignalKind.GRADE_WARNING, today, null, "Svårt"), teacher));
        refused(
                SignalRefused.Cause.MISSING,
                () -> signals.handIn(new NewSignal("b", pupil, SignalKind.PUPIL_CONCERN, today, null, null), teacher));
        refused(
                SignalRefused.Cause.MISSING,
                () -> signals.handIn(
                        new NewSignal("c", pupil, SignalKind.OBSERVATION, today.plusDays(1), null, "Ord"), teacher));
        refused(
                SignalRefused.Cause.MISSING,
                () -> signals.handIn(new NewSignal("d", pupil, SignalKind.MEETING_MISSED, today, null, null), teacher));
    }

    @Test
    void doesNotLeaveUnansweredWhatCameInWhileACaseWasClosed() {
        handIn("en", SignalKind.STAFF_CONCERN);
        UUID first = concern().id();
        concerns.decide(
                new ConcernQuestion(first, pupil, Stage.MENTOR, LocalDate.now(clock), true, true, false, null, null));
        handIn("sent", SignalKind.STAFF_CONCERN);
        cases.close(first, Outcome.CALM);

        assertThat(concern().id()).isNotEqualTo(first);
        assertThat(cases.decisions(concern().id(), school.mentor).getFirst().reasons())
                .containsExactly("Anmälningar av oro under de senaste 20 skoldagarna: 1. Gränsen är minst 1.");
    }

    @Test
    void leavesWhatACaseHasDealtWith() {
        handIn("en", SignalKind.STAFF_CONCERN);
        UUID first = concern().id();
        cases.close(first, Outcome.CALM);
        seen("ett till", SignalKind.TASK_OVERDUE);

        assertThat(openCases()).isEqualTo(1);
        assertThat(cases.caseView(first, school.mentor).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void waitsForAnAdaptationUntilItIsRegistered() {
        handIn("varning", SignalKind.GRADE_WARNING);
        UUID warning = signals.handedInBy(teacher).getFirst().id();
        assertThat(signals.awaitingAdaptation()).contains(pupil);

        signals.adapted(warning, mentor);
        signals.adapted(warning, mentor);
        assertThat(signals.awaitingAdaptation()).doesNotContain(pupil);
        assertThat(signals.of(pupil, mentor).getFirst().awaitsAdaptation()).isFalse();
    }

    private void handIn(String source, SignalKind kind) {
        signals.handIn(signal(source, kind), teacher);
        settled();
    }

    private NewSignal signal(String source, SignalKind kind) {
        String subject = kind.needsSubject() ? "Matematik" : null;
        return new NewSignal(pupil + source, pupil, kind, LocalDate.now(clock), subject, "Sitter ensam.");
    }

    private void seen(String source, SignalKind kind) {
        signals.seen(NewSignal.seen(pupil + source, pupil, kind, LocalDate.now(clock)));
        settled();
    }

    /** What was published has been listened to. */
    private void settled() {
        await().until(() ->
                jdbc.sql("select count(*) from event_publication where listener_id like 'escalation.signal-%'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private CaseRow concern() {
        var search = new CaseSearch(CaseState.OPEN, Routine.CONCERN, null, pupil, 0, 5);
        return await().until(() -> cases.list(search, school.mentor).rows(), found -> !found.isEmpty())
                .getFirst();
    }

    private long openCases() {
        return jdbc.sql("select count(*) from school_case where pupil_id = ?")
                .param(pupil)
                .query(Long.class)
                .single();
    }

    private Viewer viewer(UUID staff, Role role) {
        return new Viewer(staff, "Personal", school.unit, Set.of(role));
    }

    private static void refused(SignalRefused.Cause cause, Runnable attempt) {
        assertThatExceptionOfType(SignalRefused.class)
                .isThrownBy(attempt::run)
                .extracting(SignalRefused::cause)
                .isEqualTo(cause);
    }
}

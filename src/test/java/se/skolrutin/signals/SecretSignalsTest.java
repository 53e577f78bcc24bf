package se.skolrutin.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Routine;

/** Who reads a concern under each secrecy. The rules weigh it all the same; what they say of it follows the secrecy. */
@DatabaseTest
class SecretSignalsTest {

    @Autowired
    private Signals signals;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;
    private List<Viewer> all;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        all = List.of(
                school.mentor,
                school.colleague,
                school.otherMentor,
                school.healthTeam,
                school.deputy,
                school.principal,
                school.auditor);
    }

    @Test
    void anOrdinaryOneIsForThoseWhoMayReadAboutThePupil() {
        handIn(SecrecyZone.ORDINARY);
        assertThat(readers())
                .containsExactly(school.mentor, school.colleague, school.healthTeam, school.deputy, school.principal);
        assertThat(explained()).containsExactly(all());
    }

    @Test
    void aReportOfConcernIsForThePrincipalAndWhoWroteIt() {
        handIn(SecrecyZone.REPORT_OF_CONCERN);
        assertThat(readers()).containsExactly(school.principal);
        assertThat(signals.handedInBy(school.otherMentor))
                .singleElement()
                .satisfies(own -> assertThat(own.secrecy().zone()).isEqualTo(SecrecyZone.REPORT_OF_CONCERN));
    }

    @Test
    void isWeighedButNotShownInWhatTheDecisionRestsOn() {
        handIn(SecrecyZone.REPORT_OF_CONCERN);
        assertThat(explained()).containsExactly(school.principal);
        UUID matter = concern();
        assertThat(cases.decisions(matter, school.mentor.staffId()))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.stage()).isNotNull();
                    assertThat(decision.isExplained()).isFalse();
                    assertThat(decision.reasons()).isEmpty();
                });
    }

    @Test
    void isTakenBackByNobodyWhoMayNotReadIt() {
        handIn(SecrecyZone.REPORT_OF_CONCERN);
        UUID id = signals.handedInBy(school.otherMentor).getFirst().id();
        for (Viewer other : List.of(school.mentor, school.healthTeam, school.deputy)) {
            assertThatExceptionOfType(SignalRefused.class).isThrownBy(() -> signals.withdraw(id, "Fel", other));
        }
        assertThat(jdbc.sql("select count(*) from read_log where refused and kind = 'CONCERN' and subject = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        signals.withdraw(id, "Fel", school.principal);
        assertThat(signals.handedInBy(school.otherMentor).getFirst().withdrawnAt())
                .isNotNull();
    }

    @Test
    void onlyStudentHealthTellsAsStudentHealth() {
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> handIn(SecrecyZone.STUDENT_HEALTH));
    }

    private void handIn(SecrecyZone zone) {
        signals.handIn(
                new NewSignal(
                        "oro:" + school.pupil,
                        school.pupil,
                        SignalKind.STAFF_CONCERN,
                        LocalDate.now(clock),
                        null,
                        "Blåmärken.",
                        new Secrecy(zone, false, null)),
                school.otherMentor);
    }

    private Stream<Viewer> readers() {
        return all.stream().filter(viewer -> !signals.of(school.pupil, viewer).isEmpty());
    }

    /** Who sees what the decision about the concern rests on. */
    private Stream<Viewer> explained() {
        UUID matter = concern();
        return all.stream().filter(viewer -> cases.decisions(matter, viewer.staffId()).stream()
                .anyMatch(decision -> decision.isExplained()));
    }

    private Viewer[] all() {
        return all.stream().filter(viewer -> !viewer.equals(school.otherMentor)).toArray(Viewer[]::new);
    }

    private UUID concern() {
        return await().until(this::found, Optional::isPresent).orElseThrow();
    }

    private Optional<UUID> found() {
        return cases
                .list(new CaseSearch(null, Routine.CONCERN, null, school.pupil, 0, 10), school.principal.staffId())
                .rows()
                .stream()
                .map(CaseRow::id)
                .findFirst();
    }
}

package se.skolrutin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NamingRefused.Cause;
import se.skolrutin.notes.NewNote;
import se.skolrutin.notes.NoteKind;
import se.skolrutin.notes.Notes;

@DatabaseTest
class NamedReadersTest {

    private static final String WHY = "Ska följa med till socialtjänsten";

    @Autowired
    private NamedReaders readers;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;
    private LocalDate today;
    private UUID report;
    private UUID other;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        today = LocalDate.now(clock);
        report = told("Blåmärken", SecrecyZone.REPORT_OF_CONCERN);
        other = told("Mer om hemmet", SecrecyZone.REPORT_OF_CONCERN);
    }

    @Test
    void letSomebodyReadThatOneReportAndNoOther() {
        assertRefused(report, school.healthTeam);

        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);

        assertThat(readers.read(report, school.healthTeam))
                .hasValueSatisfying(piece -> assertThat(piece.words()).isEqualTo("Blåmärken"));
        assertThat(lastGround(school.healthTeam)).isEqualTo("namngiven");
        assertRefused(other, school.healthTeam);
        assertRefused(report, school.deputy);
        assertThat(readers.namedFor(school.healthTeam)).extracting(Piece::id).containsExactly(report);
        assertThat(notes.of(school.pupil, school.healthTeam)).hasSize(1);
    }

    @Test
    void letSomebodyReadWhoSeesNothingElseOfThePupil() {
        readers.name(report, school.coordinator.staffId(), WHY, today, school.principal);
        assertThat(readers.read(report, school.coordinator)).isPresent();
        assertThat(lastGround(school.coordinator)).isEqualTo("namngiven");
    }

    @Test
    void areNeededByAllButThePrincipalAndWhoWroteIt() {
        assertThat(readers.read(report, school.otherMentor)).isPresent();
        assertThat(lastGround(school.otherMentor)).isEqualTo("kollega");
        assertThat(readers.read(report, school.principal)).isPresent();
        assertThat(lastGround(school.principal)).isEqualTo("rektor");
    }

    @Test
    void areShownWithTheReasonToThePrincipalAlone() {
        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);
        Piece seenByPrincipal = readers.read(report, school.principal).orElseThrow();
        assertThat(readers.of(seenByPrincipal)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Elin Prov");
            assertThat(one.reason()).isEqualTo(WHY);
            assertThat(one.now()).isTrue();
        });
        Piece seenByReader = readers.read(report, school.healthTeam).orElseThrow();
        assertThat(readers.of(seenByReader)).singleElement().satisfies(one -> assertThat(one.reason())
                .isNull());
    }

    @Test
    void endWithTheirLastDayAndWhenThePrincipalEndsThem() {
        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);
        UUID reader = readers.of(readers.read(report, school.principal).orElseThrow())
                .getFirst()
                .id();
        assertThat(readers.end(report, reader, school.principal)).isTrue();
        assertThat(readers.end(report, reader, school.principal)).isFalse();
        assertRefused(report, school.healthTeam);

        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);
        jdbc.sql("update named_reader set last_day = school_today() - 1 where piece_id = ?")
                .param(report)
                .update();
        assertRefused(report, school.healthTeam);
        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);
        assertThat(readers.read(report, school.healthTeam)).isPresent();
    }

    @Test
    void areNamedByThePrincipalOnlyAndWithAReasonAndALastDay() {
        for (Viewer one : List.of(school.otherMentor, school.deputy, school.mentor, school.otherPrincipal)) {
            assertThatExceptionOfType(NotForYou.class)
                    .isThrownBy(() -> readers.name(report, school.healthTeam.staffId(), WHY, today, one));
        }
        assertNotNamed(Cause.REASON, school.healthTeam, "Möte", today);
        assertNotNamed(Cause.DAY, school.healthTeam, WHY, today.minusDays(1));
        assertNotNamed(Cause.DAY, school.healthTeam, WHY, today.plusYears(2));
        assertNotNamed(Cause.PERSON, school.otherPrincipal, WHY, today);
        assertNotNamed(Cause.PERSON, school.auditor, WHY, today);
        readers.name(report, school.healthTeam.staffId(), WHY, today, school.principal);
        assertNotNamed(Cause.TWICE, school.healthTeam, WHY, today.plusDays(1));
    }

    @Test
    void areForReportsOfConcernAlone() {
        UUID support = told("Läser långsamt", SecrecyZone.SPECIAL_SUPPORT);
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> readers.name(support, school.coordinator.staffId(), WHY, today, school.principal));
    }

    private void assertNotNamed(Cause cause, Viewer whom, String why, LocalDate lastDay) {
        assertThatExceptionOfType(NamingRefused.class)
                .isThrownBy(() -> readers.name(report, whom.staffId(), why, lastDay, school.principal))
                .satisfies(
                        refused -> assertThat(((NamingRefused) refused).cause()).isEqualTo(cause));
    }

    private void assertRefused(UUID piece, Viewer viewer) {
        long before = refusals(viewer);
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> readers.read(piece, viewer));
        assertThat(refusals(viewer)).isEqualTo(before + 1);
    }

    private long refusals(Viewer viewer) {
        return jdbc.sql("select count(*) from read_log where refused and staff_id = ? and pupil_id = ?")
                .params(viewer.staffId(), school.pupil)
                .query(Long.class)
                .single();
    }

    private String lastGround(Viewer viewer) {
        return jdbc.sql("select ground from read_log where staff_id = ? order by id desc limit 1")
                .param(viewer.staffId())
                .query(String.class)
                .single();
    }

    private UUID told(String words, SecrecyZone zone) {
        notes.tell(
                new NewNote(school.pupil, NoteKind.INCIDENT, today, words, null, false, new Secrecy(zone, false, null)),
                UUID.randomUUID(),
                school.otherMentor);
        return notes.toldBy(school.otherMentor).getFirst().id();
    }
}

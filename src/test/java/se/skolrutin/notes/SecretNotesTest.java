package se.skolrutin.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
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

/** Who gets, reads and confirms what is told under each secrecy; what is hidden is counted nowhere. */
@DatabaseTest
class SecretNotesTest {

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private List<Viewer> all;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        jdbc.sql("update staff set title = 'Kurator' where id = ?")
                .param(school.healthTeam.staffId())
                .update();
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
    void aReportOfConcernComesToThePrincipalAndToNoMentor() {
        UUID id = told(SecrecyZone.REPORT_OF_CONCERN, false, school.otherMentor);

        assertThat(readers()).containsExactly(school.principal);
        assertThat(waiting()).containsExactly(school.principal);
        assertThat(notes.read(id, school.otherMentor)).hasValueSatisfying(note -> {
            assertThat(note.forMentor()).isFalse();
            assertThat(note.forPrincipal()).isTrue();
        });
        for (Viewer other : List.of(school.mentor, school.deputy, school.healthTeam)) {
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.read(id, other));
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.confirm(id, other));
        }
        assertThat(refusals(id)).isEqualTo(6);

        notes.confirm(id, school.principal);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void studentHealthLetsTheMentorsHaveWhatItMarksAsTheirs() {
        told(SecrecyZone.STUDENT_HEALTH, false, school.healthTeam);
        assertThat(readers()).containsExactly(school.healthTeam, school.principal);
        assertThat(waiting()).containsExactly(school.principal);

        told(SecrecyZone.STUDENT_HEALTH, true, school.healthTeam);
        assertThat(readers()).containsExactly(school.mentor, school.colleague, school.healthTeam, school.principal);
        assertThat(waiting()).containsExactly(school.mentor, school.principal);
    }

    @Test
    void specialSupportComesToTheMentorAndIsForThoseWhoWorkWithThePupil() {
        told(SecrecyZone.SPECIAL_SUPPORT, false, school.otherMentor);
        assertThat(readers())
                .containsExactly(school.mentor, school.colleague, school.healthTeam, school.deputy, school.principal);
        assertThat(waiting()).containsExactly(school.mentor);
    }

    @Test
    void onlyStudentHealthTellsAsStudentHealth() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> told(SecrecyZone.STUDENT_HEALTH, true, school.otherMentor));
        assertThat(readers()).isEmpty();
    }

    private UUID told(SecrecyZone zone, boolean forMentors, Viewer by) {
        notes.tell(
                new NewNote(
                        school.pupil,
                        NoteKind.INFORMATION,
                        LocalDate.of(2026, 11, 20),
                        "Orolig",
                        null,
                        false,
                        new Secrecy(zone, forMentors, "Rädd för att komma hem.")),
                UUID.randomUUID(),
                by);
        return notes.toldBy(by).getFirst().id();
    }

    private Stream<Viewer> readers() {
        return all.stream().filter(viewer -> !notes.of(school.pupil, viewer).isEmpty());
    }

    private Stream<Viewer> waiting() {
        return all.stream().filter(viewer -> !notes.waitingFor(viewer).isEmpty());
    }

    private long refusals(UUID id) {
        return jdbc.sql("select count(*) from read_log where refused and kind = 'NOTE' and subject = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }
}

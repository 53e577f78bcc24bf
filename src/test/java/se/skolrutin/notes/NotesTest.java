package se.skolrutin.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.Viewer;

@DatabaseTest
class NotesTest {

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @Test
    void comesToTheMentorWhosePupilItIsAndBackToWhoToldIt() {
        UUID id = told(NoteKind.INFORMATION, false);
        assertThat(notes.waitingFor(school.mentor)).extracting(NoteView::id).containsExactly(id);
        assertThat(waiting(school.colleague, school.principal, school.healthTeam, school.otherMentor))
                .isEmpty();
        assertThat(notes.toldBy(school.otherMentor)).singleElement().satisfies(note -> assertThat(note.fromMentor())
                .isNull());

        notes.confirm(id, school.mentor);
        notes.confirm(id, school.colleague);

        assertThat(notes.waitingFor(school.mentor)).isEmpty();
        assertThat(notes.toldBy(school.otherMentor)).singleElement().satisfies(note -> {
            assertThat(note.fromMentor()).extracting(Receipt::name).isEqualTo("Maja Prov");
            assertThat(note.forPrincipal()).isFalse();
        });
    }

    @Test
    void comesToAPrincipalTooWhereSomebodyMayHaveBeenViolated() {
        UUID id = told(NoteKind.INCIDENT, true);
        notes.confirm(id, school.mentor);
        assertThat(notes.waitingFor(school.principal)).hasSize(1);
        assertThat(notes.waitingFor(school.deputy)).hasSize(1);
        assertThat(waiting(school.otherPrincipal)).isEmpty();

        notes.confirm(id, school.deputy);

        assertThat(notes.waitingFor(school.principal)).isEmpty();
        assertThat(notes.read(id, school.otherMentor)).hasValueSatisfying(note -> assertThat(note.fromPrincipal())
                .extracting(Receipt::name)
                .isEqualTo("Disa Prov"));
    }

    @Test
    void comesToAPrincipalWhereTheClassHasNoMentor() {
        jdbc.sql("delete from class_mentor where staff_id in (?, ?)")
                .params(school.mentor.staffId(), school.colleague.staffId())
                .update();
        told(NoteKind.INFORMATION, false);
        assertThat(notes.waitingFor(school.principal)).hasSize(1);
    }

    @Test
    void isToldOnceForAKeyAndByThoseOfTheSchoolOnly() {
        UUID key = UUID.randomUUID();
        notes.tell(note(NoteKind.INFORMATION, false), key, school.auditor);
        notes.tell(note(NoteKind.INFORMATION, false), key, school.auditor);
        assertThat(notes.of(school.pupil, school.mentor)).hasSize(1);
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(
                        () -> notes.tell(note(NoteKind.INFORMATION, false), UUID.randomUUID(), school.otherPrincipal));
    }

    @Test
    void isReadAndConfirmedByThoseItIsForAndTheReadIsLogged() {
        UUID id = told(NoteKind.INCIDENT, false);
        assertThat(notes.of(school.pupil, school.healthTeam)).hasSize(1);
        assertThat(notes.of(school.pupil, school.auditor)).isEmpty();
        for (Viewer other : List.of(school.auditor, school.coordinator, school.otherPrincipal)) {
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.read(id, other));
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.confirm(id, other));
        }
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.confirm(id, school.healthTeam));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> notes.confirm(UUID.randomUUID(), school.mentor));

        notes.read(id, school.mentor);
        notes.read(id, school.otherMentor);
        assertThat(groundsOfReads()).containsExactly("mentor", "kollega");
    }

    private UUID told(NoteKind kind, boolean violation) {
        notes.tell(note(kind, violation), UUID.randomUUID(), school.otherMentor);
        return notes.toldBy(school.otherMentor).getFirst().id();
    }

    private NewNote note(NoteKind kind, boolean violation) {
        return new NewNote(
                school.pupil,
                kind,
                LocalDate.of(2026, 11, 20),
                "Knuff i kön",
                "Pratat med båda",
                violation,
                Secrecy.ORDINARY);
    }

    private List<NoteView> waiting(Viewer... viewers) {
        return List.of(viewers).stream()
                .flatMap(viewer -> notes.waitingFor(viewer).stream())
                .toList();
    }

    private List<String> groundsOfReads() {
        return jdbc.sql("select ground from read_log where pupil_id = ? and not refused order by id")
                .param(school.pupil)
                .query(String.class)
                .list();
    }
}

package se.skolrutin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.ReasonedReadings;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.Viewer;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;
import se.skolrutin.tasks.TaskFeed;

/** Who reads a document under each secrecy, in the case file as in the history. */
@DatabaseTest
class SecretDocumentsTest {

    @Autowired
    private Cases cases;

    @Autowired
    private History history;

    @Autowired
    private ReasonedReadings reasons;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private List<Viewer> all;
    private UUID matter;
    private UUID document;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        jdbc.sql("update staff set title = 'Skolpsykolog' where id = ?")
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
        matter = school.openCase(school.pupil);
        document = cases.fileAnswers(
                matter,
                TaskFeed.key(),
                "task_kartlagg",
                null,
                "Kartläggning",
                Map.of("text", "Så är det"),
                school.colleague.staffId());
        reasons.open(school.pupil, "Tar över gruppen i morgon.", school.otherMentor);
    }

    @Test
    void isForAllWhoMayReadAboutThePupilUntilSomebodySaysOtherwise() {
        assertThat(readers())
                .containsExactly(
                        school.mentor,
                        school.colleague,
                        school.otherMentor,
                        school.healthTeam,
                        school.deputy,
                        school.principal);
        assertThat(knowing()).containsExactlyElementsOf(all);
    }

    @Test
    void isHiddenInFileAndHistoryAlike() {
        say(SecrecyZone.SPECIAL_SUPPORT, false, school.mentor);
        assertThat(readers())
                .containsExactly(school.mentor, school.colleague, school.healthTeam, school.deputy, school.principal);
        assertThat(knowing()).containsExactlyElementsOf(readers().toList());

        say(SecrecyZone.STUDENT_HEALTH, false, school.healthTeam);
        assertThat(readers()).containsExactly(school.colleague, school.healthTeam, school.principal);
        assertThat(knowing()).containsExactlyElementsOf(readers().toList());

        say(SecrecyZone.STUDENT_HEALTH, true, school.healthTeam);
        assertThat(readers()).containsExactly(school.mentor, school.colleague, school.healthTeam, school.principal);

        say(SecrecyZone.REPORT_OF_CONCERN, false, school.principal);
        assertThat(readers()).containsExactly(school.colleague, school.principal);
        assertThat(knowing()).containsExactlyElementsOf(readers().toList());
    }

    @Test
    void isOpenedUpByNobodyWhoMayNotWriteUnderItsSecrecy() {
        say(SecrecyZone.STUDENT_HEALTH, true, school.principal);
        for (Viewer other : List.of(school.mentor, school.colleague, school.deputy, school.auditor)) {
            assertThatThrownBy(() -> say(SecrecyZone.ORDINARY, false, other)).isInstanceOf(CaseRefused.class);
        }
        assertThatThrownBy(() -> say(SecrecyZone.STUDENT_HEALTH, false, school.otherMentor))
                .isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> cases.saySecrecy(
                        school.openCase(school.otherPupil), document, Secrecy.ORDINARY, school.principal.staffId()))
                .isInstanceOf(CaseRefused.class);
        say(SecrecyZone.ORDINARY, false, school.healthTeam);
        assertThat(readers()).hasSize(6);
    }

    @Test
    void keepsItsContentAndTheReasonWhyTheGuardiansMustNotBeGivenIt() {
        cases.saySecrecy(
                matter,
                document,
                new Secrecy(SecrecyZone.ORDINARY, false, "Rädd för att komma hem."),
                school.mentor.staffId());
        assertThat(cases.documents(matter, school.mentor.staffId()))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.unaltered()).isTrue();
                    assertThat(kept.secrecy().notToGuardians()).isEqualTo("Rädd för att komma hem.");
                    assertThat(kept.mayBeSecret()).isTrue();
                });
        assertThat(cases.documents(matter, school.otherMentor.staffId()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.mayBeSecret()).isFalse());
    }

    private void say(SecrecyZone zone, boolean forMentors, Viewer by) {
        cases.saySecrecy(matter, document, new Secrecy(zone, forMentors, null), by.staffId());
    }

    private Stream<Viewer> readers() {
        return all.stream()
                .filter(viewer -> !cases.documents(matter, viewer.staffId()).isEmpty());
    }

    /** Who finds in the history that it was filed. */
    private Stream<Viewer> knowing() {
        return all.stream().filter(viewer -> history.of(matter, viewer).stream()
                .map(TimelineEntry::kind)
                .anyMatch("document-filed"::equals));
    }
}

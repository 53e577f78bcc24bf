package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;

@DatabaseTest
class HandOverTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    HandOvers handOvers;

    @Autowired
    History history;

    TwoClassSchool school;
    UUID caseId;
    long task;

    @BeforeEach
    void openTask(@Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        caseId = school.openCase(school.pupil);
        task = new TaskFeed(jdbc, publisher, transaction).task(caseId, "task_samtal", "mentor", null, null);
    }

    @Test
    void offersThoseWhoMayDoItAndNobodyElse() {
        assertThat(handOvers.of(task, school.mentor).receivers())
                .extracting(Receiver::name)
                .containsExactly("Kim Prov");
        assertThat(handOvers.of(task, school.principal).receivers())
                .extracting(Receiver::name)
                .containsExactly("Maja Prov", "Kim Prov");
    }

    @Test
    void givesTheTaskToTheColleagueWithAWord() {
        handOvers.handOver(task, 1, school.colleague.staffId(), "  Jag har ringt två gånger. ", school.mentor);

        assertThat(tasks.openFor(school.colleague)).singleElement().satisfies(open -> {
            assertThat(open.assignee()).isEqualTo(school.colleague.staffId());
            assertThat(open.handedByName()).isEqualTo("Maja Prov");
        });
        assertThat(handOvers.comments(task, school.colleague)).singleElement().satisfies(comment -> {
            assertThat(comment.words()).isEqualTo("Jag har ringt två gånger.");
            assertThat(comment.handedToName()).isEqualTo("Kim Prov");
        });
    }

    @Test
    void isNoLongerHandedOnceSomebodyElseTookIt() {
        handOvers.handOver(task, 1, school.colleague.staffId(), "Tack!", school.mentor);
        tasks.claim(task, 2, school.mentor);

        assertThat(tasks.openFor(school.mentor)).singleElement().satisfies(open -> assertThat(open.handedByName())
                .isNull());
    }

    @Test
    void refusesSomebodyWhoMayNotDoItAndASilentHandOver() {
        assertThatThrownBy(() -> handOvers.handOver(task, 1, school.otherMentor.staffId(), "Tack!", school.mentor))
                .isInstanceOf(HandOverRefused.class)
                .hasMessage("Välj någon som får göra uppgiften.");
        assertThatThrownBy(() -> handOvers.handOver(task, 1, school.colleague.staffId(), " ", school.mentor))
                .isInstanceOf(HandOverRefused.class);
        assertThat(tasks.openFor(school.mentor)).singleElement().matches(open -> open.assignee() == null);
    }

    @Test
    void letsLeadersAssignForOthersAndNobodyElse() {
        assertThat(handOvers.ofOthersIn(caseId, school.deputy))
                .extracting(OthersTask::key)
                .containsExactly(task);
        assertThat(handOvers.ofOthersIn(caseId, school.mentor)).isEmpty();
        assertThat(handOvers.ofOthersIn(caseId, school.healthTeam)).isEmpty();
        assertThat(handOvers.ofOthersIn(caseId, school.otherPrincipal)).isEmpty();

        handOvers.handOver(task, 1, school.colleague.staffId(), "Ta den här, tack.", school.deputy);
        assertThat(tasks.openFor(school.colleague)).singleElement().satisfies(open -> assertThat(open.handedByName())
                .isEqualTo("Disa Prov"));
        assertThatThrownBy(() -> handOvers.of(task, school.healthTeam)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> handOvers.of(task, school.otherPrincipal)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> handOvers.handOver(task, 2, school.mentor.staffId(), "Nu du.", school.otherMentor))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void tellsWhoeverIsLateWhoWasFirst() {
        tasks.claim(task, 1, school.colleague);

        assertThatThrownBy(() -> handOvers.handOver(task, 1, school.mentor.staffId(), "Tack!", school.principal))
                .isInstanceOf(TaskTaken.class);
        handOvers.handOver(task, 2, school.mentor.staffId(), "Tack!", school.principal);
    }

    @Test
    void standsInTheHistoryWithoutItsWordsForWhoOnlyAudits() {
        handOvers.handOver(task, 1, school.colleague.staffId(), "Mamman ringer på torsdag.", school.mentor);
        handOvers.comment(task, "Hon ringde.", school.colleague);

        assertThat(history.of(caseId, school.principal))
                .extracting(TimelineEntry::sentence)
                .contains(
                        "Uppgiften ”Samtala med eleven” lämnades över till Kim Prov: Mamman ringer på torsdag.",
                        "Om uppgiften ”Samtala med eleven”: Hon ringde.");
        assertThat(history.of(caseId, school.auditor))
                .extracting(TimelineEntry::sentence)
                .contains(
                        "Uppgiften ”Samtala med eleven” lämnades över till Kim Prov: visas bara för den som arbetar med eleven.")
                .noneMatch(sentence -> sentence.contains("ring"));
        assertThat(history.of(caseId, school.auditor))
                .noneMatch(entry -> entry.args().toString().contains("ring"));
    }

    @Test
    void commentsAreForThoseWhoMayDoTheTaskAndAreNeverChanged() {
        handOvers.comment(task, "Ringt.", school.mentor);

        assertThat(handOvers.comments(task, school.colleague))
                .extracting(TaskComment::words)
                .containsExactly("Ringt.");
        assertThatThrownBy(() -> handOvers.comments(task, school.otherMentor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> handOvers.comments(task, school.auditor)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> handOvers.comment(task, "Hej", school.healthTeam))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> jdbc.sql("update task_comment set words = 'Nej' where task_key = ?")
                        .param(task)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}

package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Substitutions;

@DatabaseTest
class SubstitutesTasksTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Clock clock;

    TwoClassSchool school;
    long task;

    @BeforeEach
    void openTask(@Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        school = new TwoClassSchool(jdbc);
        UUID caseId = school.openCase(school.pupil);
        task = new TaskFeed(jdbc, publisher, transaction).task(caseId, "task_samtal", "mentor", null, null);
    }

    @Test
    void areTheMentorsAsOwnAndCanBeDone() {
        away(school.otherMentor.staffId());

        assertThat(tasks.openFor(school.otherMentor)).singleElement().matches(OpenTask::ownPupil);
        assertThat(tasks.list(TaskSearch.all(), school.otherMentor).counts().open())
                .isEqualTo(1);
        assertThat(tasks.openFor(school.colleague)).singleElement().matches(OpenTask::ownPupil);
        tasks.complete(task, 1, Map.of(), school.otherMentor);
        assertThat(tasks.openFor(school.mentor)).isEmpty();
    }

    @Test
    void areWhatTheSubstituteIsRemindedOfAndNotWhoIsAway() {
        tasks.claim(task, 1, school.mentor);
        away(school.otherMentor.staffId());

        assertThat(tasks.peopleFor(task))
                .containsExactlyInAnyOrder(school.otherMentor.staffId(), school.colleague.staffId());
        tasks.claim(task, 2, school.otherMentor);
        assertThat(tasks.peopleFor(task)).containsExactly(school.otherMentor.staffId());
    }

    @Test
    void remindTheOneOfThePairWhoIsThere() {
        away(null);

        assertThat(tasks.peopleFor(task)).containsExactly(school.colleague.staffId());
    }

    @Test
    void remindWhoIsAwayWhereThereIsNobodyElse() {
        away(null);
        LocalDate today = LocalDate.now(clock);
        substitutions.register(school.colleague.staffId(), null, today, today, school.colleague);

        assertThat(tasks.peopleFor(task))
                .containsExactlyInAnyOrder(school.mentor.staffId(), school.colleague.staffId());
    }

    @Test
    void areHandedToTheSubstituteAndNotToWhoIsAway() {
        away(school.otherMentor.staffId());

        assertThat(handOvers.of(task, school.principal).receivers())
                .extracting(Receiver::name)
                .containsExactly("Kim Prov", "Olle Prov");
    }

    private void away(UUID substitute) {
        LocalDate today = LocalDate.now(clock);
        substitutions.register(school.mentor.staffId(), substitute, today, today, school.mentor);
    }
}

package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.WholeApplicationTest;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.history.ElementTrace;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;

@WholeApplicationTest
class TaskFlowTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<String, Object> TALKED = Map.of("talkHeld", "ja", "tidpunkt", "2026-11-20T10:00");
    private static final Map<String, Object> NO_ANSWER =
            Map.of("homeReached", "false", "tidpunkt", "2026-11-20T11:00", "kanal", "telefon", "vem", "ingen");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    History history;

    TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @Test
    void personsAnswerBringsTheNextTaskAndTheHistoryOfBoth() {
        UUID caseId = cases.openByJudgement(school.pupil, Stage.MENTOR, "Borta varje måndag", school.mentor.staffId());
        OpenTask talk = appears("task_samtala-med-eleven");
        assertThat(tasks.openFor(school.otherMentor)).isEmpty();

        tasks.complete(talk.key(), 1, TALKED, school.mentor);
        OpenTask call = appears("task_ring-hemmet");
        tasks.complete(call.key(), 1, NO_ANSWER, school.colleague);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(history.elementsOf(caseId, school.mentor))
                .filteredOn(element -> element.completed() > 0)
                .extracting(ElementTrace::elementId)
                .contains("task_samtala-med-eleven", "task_ring-hemmet"));
        assertThat(history.of(caseId, school.mentor))
                .filteredOn(entry -> entry.kind().equals("task-completed"))
                .extracting(TimelineEntry::actorName)
                .containsExactly("Maja Prov", "Kim Prov");
        assertThat(history.verify(caseId).intact()).isTrue();
    }

    private OpenTask appears(String elementId) {
        return await().atMost(PATIENCE)
                .until(() -> of(elementId), found -> !found.isEmpty())
                .getFirst();
    }

    private List<OpenTask> of(String elementId) {
        return tasks.openFor(school.mentor).stream()
                .filter(task -> task.elementId().equals(elementId))
                .toList();
    }
}

package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.skolrutin.SmallSchool;
import se.skolrutin.WholeApplicationTest;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.kill.AnswersToForms;
import se.skolrutin.roster.Role;
import se.skolrutin.routines.Routines;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.TaskView;
import se.skolrutin.tasks.Tasks;

/** A district's engine spreads the cases over partitions; the feed follows each of them by itself. */
@WholeApplicationTest
@TestPropertySource(properties = "skolrutin.engine.partitions=3")
@DirtiesContext
class SeveralPartitionsTest {

    /** So many that no partition is left without one. */
    private static final int CASES = 24;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Routines routines;

    @Autowired
    private CamundaClient client;

    @Autowired
    private Addresses addresses;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void carriesCasesOfEveryPartitionFromTaskToTaskToTheirEnd() {
        SmallSchool school = new SmallSchool(jdbc);
        Viewer mentor = new Viewer(school.mentor, "Mona", school.unit, Set.of(Role.MENTOR));
        List<UUID> opened = Stream.generate(school::pupil)
                .limit(CASES)
                .map(pupil -> cases.openByJudgement(pupil, Stage.MENTOR, "Oro", school.mentor))
                .toList();

        eventually().until(() -> openAt("task_samtala-med-eleven", mentor).size() == CASES);
        assertThat(partitionsOfCases()).containsExactly(1, 2, 3);
        openAt("task_samtala-med-eleven", mentor).forEach(task -> complete(task, mentor));
        eventually().until(() -> openAt("task_ring-hemmet", mentor).size() == CASES);
        opened.forEach(caseId -> cases.withdraw(caseId, "Oron är borta", school.principal));

        eventually().until(() -> number("select count(*) from process_instance where ended_at is null") == 0);
        assertThat(tasks.openFor(mentor)).isEmpty();
        assertThat(number("select count(*) from school_case where state = 'CLOSED'"))
                .isEqualTo(CASES);
        assertThat(number("select count(*) from feed_failure")).isZero();
        eventually().untilAsserted(() -> assertThat(positionsOfFeed()).isEqualTo(positionsOfLog()));
    }

    @Test
    void takesRoutinesForDeployedOnlyWhenThereIsWordFromEveryPartition() throws IOException {
        Deployments hasty = new Deployments(client, jdbc, Duration.ofSeconds(5));
        List<DeployableResource> process = List.of(new DeployableResource(
                "two-steps.bpmn", new ClassPathResource("engine/two-steps.bpmn").getContentAsByteArray()));
        eventually().until(routines::deployed);
        try {
            eventually().ignoreExceptions().untilAsserted(() -> exporting("pause"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> hasty.deploy(process))
                    .withMessageContaining("every partition");
            assertThatIllegalStateException().isThrownBy(hasty::awaitFirst).withMessageContaining("not yet");
        } finally {
            exporting("resume");
        }

        Deployments patient = new Deployments(client, jdbc);
        patient.deploy(process);
        patient.awaitFirst();
    }

    private void exporting(String what) {
        EngineRest.at(addresses.management())
                .post()
                .uri("/actuator/exporting/" + what)
                .retrieve()
                .toBodilessEntity();
    }

    private List<OpenTask> openAt(String element, Viewer viewer) {
        return tasks.openFor(viewer).stream()
                .filter(task -> task.elementId().equals(element))
                .toList();
    }

    private void complete(OpenTask task, Viewer viewer) {
        TaskView view = tasks.task(task.key(), viewer);
        Map<String, Object> answers = view.form() == null ? Map.of() : AnswersToForms.to(view.form());
        tasks.complete(view.key(), view.version(), answers, viewer);
    }

    private List<Integer> partitionsOfCases() {
        return jdbc.sql("""
                        select distinct partition_id from process_instance
                        where parent_instance_key is null and case_id is not null order by 1""").query(Integer.class).list();
    }

    private List<String> positionsOfFeed() {
        return jdbc.sql("select partition_id || ':' || position from feed_position order by 1")
                .query(String.class)
                .list();
    }

    private List<String> positionsOfLog() {
        return jdbc.sql(
                        "select partition_id || ':' || max(position) from engine_record group by partition_id order by 1")
                .query(String.class)
                .list();
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200));
    }
}

package se.skolrutin.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ElementSelectors.byId;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.ProcessTest;

@ProcessTest
class EngineGatewayTest {

    private static final String PROCESS = "engine-test-waiting";
    private static final BpmnModelInstance WAITING = Bpmn.createExecutableProcess(PROCESS)
            .startEvent("started")
            .userTask(
                    "task_ask",
                    task -> task.name("Ask somebody").zeebeUserTask().zeebeCandidateGroups("mentor,rektor"))
            .intermediateCatchEvent("two-weeks", event -> event.timerWithDuration("P14D"))
            .endEvent("ended")
            .done();

    CamundaClient client;
    CamundaProcessTestContext context;

    @Autowired
    Clock clock;

    private ProcessInstanceEvent instance;

    @BeforeEach
    void start() {
        client.newDeployResourceCommand()
                .addProcessModel(WAITING, PROCESS + ".bpmn")
                .send()
                .join();
        instance = client.newCreateInstanceCommand()
                .bpmnProcessId(PROCESS)
                .latestVersion()
                .variables(Map.of("step", "mentor"))
                .send()
                .join();
    }

    @Test
    void followsAnInstanceThroughATaskAndTwoWeeks() {
        assertThat(instance)
                .isActive()
                .hasActiveElements(byName("Ask somebody"))
                .hasVariable("step", "mentor");

        context.completeUserTask("task_ask", Map.of("answered", true));
        assertThat(instance).hasActiveElements("two-weeks");

        context.increaseTime(Duration.ofDays(14));
        assertThat(instance)
                .isCompleted()
                .hasCompletedElementsInOrder(byId("started"), byId("task_ask"), byId("ended"));
        assertThat(instance).hasVariable("answered", true);
    }

    @Test
    void movesTheClockOfTheApplicationWithTheClockOfTheEngine() {
        Instant expected = clock.instant().plus(Duration.ofDays(3));
        context.increaseTime(Duration.ofDays(3));
        Assertions.assertThat(clock.instant()).isCloseTo(expected, within(5, ChronoUnit.SECONDS));
        Assertions.assertThat(context.getCurrentTime()).isCloseTo(expected, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void showsNothingOfEarlierTests() {
        assertThat(instance).hasActiveElements("task_ask");
        List<ProcessInstance> seen = client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(PROCESS))
                .send()
                .join()
                .items();
        Assertions.assertThat(seen)
                .extracting(ProcessInstance::getProcessInstanceKey)
                .containsExactly(instance.getProcessInstanceKey());
    }
}

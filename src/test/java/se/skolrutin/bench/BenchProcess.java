package se.skolrutin.bench;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.ByteArrayOutputStream;

/** The routine that is driven on both sides: work, wait for an answer, work again. */
final class BenchProcess {

    static final String ID = "engine-test-bench";
    static final String START = "engine-test-bench-start";
    static final String ANSWER = "engine-test-bench-answer";
    static final String ASK = "engine-test-bench-ask";
    static final String FINISH = "engine-test-bench-finish";

    private BenchProcess() {}

    static byte[] xml() {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(
                xml,
                Bpmn.createExecutableProcess(ID)
                        .startEvent("start_bench")
                        .message(START)
                        .serviceTask("task_ask", task -> task.zeebeJobType(ASK))
                        .intermediateCatchEvent(
                                "event_answer",
                                event -> event.message(
                                        message -> message.name(ANSWER).zeebeCorrelationKeyExpression("caseId")))
                        .serviceTask("task_finish", task -> task.zeebeJobType(FINISH))
                        .endEvent("end_bench")
                        .done());
        return xml.toByteArray();
    }
}

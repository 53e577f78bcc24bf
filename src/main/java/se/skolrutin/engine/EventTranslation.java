package se.skolrutin.engine;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells other rooms in their own words what a record means. Records of instances without a case mean nothing to them. */
@Component
class EventTranslation {

    private final CaseOfInstance cases;
    private final ElementNames names;

    EventTranslation(CaseOfInstance cases, ElementNames names) {
        this.cases = cases;
        this.names = names;
    }

    Optional<EngineEvent> of(EngineRecord source) {
        return switch (source.valueType()) {
            case "VARIABLE" -> started(source);
            case "PROCESS_INSTANCE" -> element(source);
            case "USER_TASK" -> userTask(source);
            case "INCIDENT" -> incident(source);
            default -> Optional.empty();
        };
    }

    private Optional<EngineEvent> started(EngineRecord source) {
        if (!source.is("VARIABLE", "CREATED")
                || !source.text("name").equals("caseId")
                || source.number("scopeKey") != source.processInstanceKey()) {
            return Optional.empty();
        }
        return cases.of(source.processInstanceKey()).map(instance -> started(source, instance));
    }

    private Optional<EngineEvent> element(EngineRecord source) {
        ElementState state =
                switch (source.intent()) {
                    case "ELEMENT_ACTIVATED" -> ElementState.ACTIVATED;
                    case "ELEMENT_COMPLETED" -> ElementState.COMPLETED;
                    case "ELEMENT_TERMINATED" -> ElementState.TERMINATED;
                    default -> null;
                };
        if (state == null) {
            return Optional.empty();
        }
        return cases.of(source.processInstanceKey())
                .map(instance -> isProcess(source)
                        ? processChanged(source, instance, state)
                        : elementChanged(source, instance.caseId(), state));
    }

    private static boolean isProcess(EngineRecord source) {
        return source.text("bpmnElementType").equals("PROCESS");
    }

    /**
     * The case id and the instance stand in the log in either order; whichever comes second tells of the start, and both
     * may.
     */
    private static EngineEvent started(EngineRecord source, CaseOfInstance.Instance instance) {
        return new InstanceStarted(
                instance.caseId(),
                source.processInstanceKey(),
                instance.parentInstanceKey(),
                instance.processId(),
                instance.version(),
                source.at());
    }

    private static EngineEvent processChanged(
            EngineRecord source, CaseOfInstance.Instance instance, ElementState state) {
        if (state == ElementState.ACTIVATED) {
            return started(source, instance);
        }
        return new InstanceEnded(
                instance.caseId(),
                source.processInstanceKey(),
                instance.parentInstanceKey(),
                instance.processId(),
                state == ElementState.COMPLETED,
                source.at());
    }

    private static EngineEvent elementChanged(EngineRecord source, UUID caseId, ElementState state) {
        return new ElementChanged(
                caseId,
                source.processInstanceKey(),
                source.key(),
                source.text("bpmnProcessId"),
                source.text("elementId"),
                source.text("bpmnElementType"),
                state,
                source.at());
    }

    private Optional<EngineEvent> userTask(EngineRecord source) {
        return cases.of(source.processInstanceKey())
                .map(CaseOfInstance.Instance::caseId)
                .map(caseId -> switch (source.intent()) {
                    case "CREATED" -> created(source, caseId);
                    case "COMPLETED" -> new UserTaskCompleted(caseId, source.key(), source.at());
                    case "CANCELED" -> new UserTaskCanceled(caseId, source.key(), source.at());
                    default -> null;
                });
    }

    private EngineEvent created(EngineRecord source, UUID caseId) {
        return new UserTaskCreated(
                caseId,
                source.key(),
                source.processInstanceKey(),
                source.number("elementInstanceKey"),
                source.text("bpmnProcessId"),
                source.text("elementId"),
                names.of(source.number("processDefinitionKey"), source.text("elementId")),
                source.texts("candidateGroupsList"),
                source.dateTime("dueDate"),
                source.keyOrNull("formKey"),
                source.at());
    }

    private Optional<EngineEvent> incident(EngineRecord source) {
        UUID caseId = cases.of(source.processInstanceKey())
                .map(CaseOfInstance.Instance::caseId)
                .orElse(null);
        return switch (source.intent()) {
            case "CREATED" ->
                Optional.of(new IncidentRaised(
                        caseId,
                        source.key(),
                        Math.max(0, source.number("jobKey")),
                        source.text("bpmnProcessId"),
                        source.text("elementId"),
                        source.text("errorType"),
                        source.text("errorMessage"),
                        source.at()));
            case "RESOLVED" -> Optional.of(new IncidentResolved(caseId, source.key(), source.at()));
            default -> Optional.empty();
        };
    }
}

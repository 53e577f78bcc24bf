package se.skolrutin.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what records mean into this room's tables: definitions, instances, elements, user tasks, variables, incidents,
 * subscriptions and timers. Statements of a kind are gathered over a batch of records and keep the records' order.
 */
@Component
class Projection {

    private static final String DEFINITION = """
            insert into process_definition (key, process_id, version, resource_name, xml, tenant_id, deployed_at, name)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing""";
    private static final String FORM = """
            insert into form_definition (key, form_id, version, resource_name, schema, deployed_at)
            values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing""";
    /** The case of a called instance may stand in the log before the instance itself, even in an earlier batch. */
    private static final String INSTANCE = """
            insert into process_instance (key, process_id, version, process_definition_key, parent_instance_key,
                parent_element_instance_key, tenant_id, state, started_at, partition_id, case_id)
            values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, (
                select trim(both '"' from value)::uuid from variable
                where process_instance_key = ? and scope_key = ? and name = 'caseId'
                    and value ~ '^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$'))
            on conflict (key) do nothing""";

    private static final String INSTANCE_END = "update process_instance set state = ?, ended_at = ? where key = ?";
    private static final String INSTANCE_CASE = "update process_instance set case_id = ? where key = ?";
    private static final String ELEMENT = """
            insert into element_instance (key, process_instance_key, process_definition_key, process_id, element_id,
                element_type, flow_scope_key, tenant_id, state, started_at, started_position, partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?) on conflict (key) do nothing""";
    private static final String ELEMENT_END = "update element_instance set state = ?, ended_at = ? where key = ?";
    private static final String FLOW = """
            insert into sequence_flow as flow (process_instance_key, element_id, process_id, process_definition_key,
                tenant_id, times, first_taken_at, last_position)
            values (?, ?, ?, ?, ?, 1, ?, ?)
            on conflict (process_instance_key, element_id)
            do update set times = flow.times + 1, last_position = excluded.last_position
            where flow.last_position < excluded.last_position""";
    private static final String USER_TASK = """
            insert into user_task (key, process_instance_key, process_definition_key, element_instance_key, process_id,
                element_id, process_version, candidate_groups, candidate_users, assignee, due_date, follow_up_date,
                form_key, tenant_id, state, created_at, partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?) on conflict (key) do nothing""";
    private static final String USER_TASK_CHANGE =
            "update user_task set candidate_groups = ?, assignee = ?, due_date = ?, follow_up_date = ? where key = ?";
    private static final String USER_TASK_END = "update user_task set state = ?, ended_at = ? where key = ?";
    private static final String VARIABLE = """
            insert into variable (key, process_instance_key, scope_key, process_id, name, value, tenant_id, changed_at,
                partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at""";
    private static final String INCIDENT = """
            insert into incident (key, process_instance_key, process_definition_key, element_instance_key, process_id,
                element_id, job_key, error_type, message, tenant_id, state, raised_at, partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?) on conflict (key) do nothing""";
    private static final String INCIDENT_END = "update incident set state = 'RESOLVED', resolved_at = ? where key = ?";
    private static final String SUBSCRIPTION = """
            insert into message_subscription (key, process_instance_key, element_instance_key, process_id, element_id,
                message_name, correlation_key, tenant_id, state, changed_at, partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, changed_at = excluded.changed_at""";
    private static final String TIMER = """
            insert into timer (key, process_instance_key, element_instance_key, element_id, due_at, state, changed_at,
                partition_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update
            set state = excluded.state, changed_at = excluded.changed_at, due_at = excluded.due_at""";

    private final JdbcTemplate jdbc;

    Projection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Repeatable for the same records. */
    void apply(List<EngineRecord> records) {
        Map<String, List<Object[]>> statements = inOrder();
        records.forEach(source -> collect(source, statements));
        statements.forEach((sql, rows) -> {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        });
    }

    /** What is inserted comes before what changes it, whatever order the records of a batch had. */
    private static Map<String, List<Object[]>> inOrder() {
        Map<String, List<Object[]>> statements = new LinkedHashMap<>();
        List.of(
                        DEFINITION,
                        FORM,
                        INSTANCE,
                        INSTANCE_CASE,
                        ELEMENT,
                        FLOW,
                        USER_TASK,
                        USER_TASK_CHANGE,
                        VARIABLE,
                        INCIDENT,
                        SUBSCRIPTION,
                        TIMER,
                        USER_TASK_END,
                        ELEMENT_END,
                        INCIDENT_END,
                        INSTANCE_END)
                .forEach(sql -> statements.put(sql, new ArrayList<>()));
        return statements;
    }

    private static void collect(EngineRecord source, Map<String, List<Object[]>> statements) {
        switch (source.valueType()) {
            case "PROCESS" -> definition(source, statements);
            case "FORM" -> form(source, statements);
            case "PROCESS_INSTANCE" -> element(source, statements);
            case "USER_TASK" -> userTask(source, statements);
            case "VARIABLE" -> variable(source, statements);
            case "INCIDENT" -> incident(source, statements);
            case "PROCESS_MESSAGE_SUBSCRIPTION" -> subscription(source, statements);
            case "TIMER" -> timer(source, statements);
            default -> {
                // kept in the log alone
            }
        }
    }

    private static void add(Map<String, List<Object[]>> statements, String sql, @Nullable Object... row) {
        statements.getOrDefault(sql, new ArrayList<>()).add(row);
    }

    private static void definition(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (source.is("PROCESS", "CREATED")) {
            String xml = decoded(source);
            add(
                    statements,
                    DEFINITION,
                    source.key(),
                    source.text("bpmnProcessId"),
                    source.number("version"),
                    source.text("resourceName"),
                    xml,
                    source.text("tenantId"),
                    source.time(),
                    ProcessName.of(xml));
        }
    }

    private static void form(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (source.is("FORM", "CREATED")) {
            add(
                    statements,
                    FORM,
                    source.key(),
                    source.text("formId"),
                    source.number("version"),
                    source.text("resourceName"),
                    decoded(source),
                    source.time());
        }
    }

    private static String decoded(EngineRecord source) {
        return new String(Base64.getDecoder().decode(source.text("resource")), StandardCharsets.UTF_8);
    }

    private static void element(EngineRecord source, Map<String, List<Object[]>> statements) {
        switch (source.intent()) {
            case "ELEMENT_ACTIVATING" -> entered(source, statements);
            case "ELEMENT_COMPLETED" -> left(source, "COMPLETED", statements);
            case "ELEMENT_TERMINATED" -> left(source, "TERMINATED", statements);
            case "SEQUENCE_FLOW_TAKEN" -> flowTaken(source, statements);
            default -> {
                // on its way between states
            }
        }
    }

    private static void entered(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (isProcess(source)) {
            add(
                    statements,
                    INSTANCE,
                    source.key(),
                    source.text("bpmnProcessId"),
                    source.number("version"),
                    source.number("processDefinitionKey"),
                    source.keyOrNull("parentProcessInstanceKey"),
                    source.keyOrNull("parentElementInstanceKey"),
                    source.text("tenantId"),
                    source.time(),
                    source.partitionId(),
                    source.key(),
                    source.key());
        }
        add(
                statements,
                ELEMENT,
                source.key(),
                source.processInstanceKey(),
                source.number("processDefinitionKey"),
                source.text("bpmnProcessId"),
                source.text("elementId"),
                source.text("bpmnElementType"),
                source.keyOrNull("flowScopeKey"),
                source.text("tenantId"),
                source.time(),
                source.position(),
                source.partitionId());
    }

    private static void left(EngineRecord source, String state, Map<String, List<Object[]>> statements) {
        add(statements, ELEMENT_END, state, source.time(), source.key());
        if (isProcess(source)) {
            add(statements, INSTANCE_END, state, source.time(), source.key());
        }
    }

    private static void flowTaken(EngineRecord source, Map<String, List<Object[]>> statements) {
        add(
                statements,
                FLOW,
                source.processInstanceKey(),
                source.text("elementId"),
                source.text("bpmnProcessId"),
                source.number("processDefinitionKey"),
                source.text("tenantId"),
                source.time(),
                source.position());
    }

    private static boolean isProcess(EngineRecord source) {
        return source.text("bpmnElementType").equals("PROCESS");
    }

    private static void userTask(EngineRecord source, Map<String, List<Object[]>> statements) {
        switch (source.intent()) {
            case "CREATED" -> userTaskCreated(source, statements);
            case "UPDATED", "ASSIGNED", "MIGRATED" ->
                add(
                        statements,
                        USER_TASK_CHANGE,
                        source.texts("candidateGroupsList").toArray(String[]::new),
                        source.textOrNull("assignee"),
                        source.dateTime("dueDate"),
                        source.dateTime("followUpDate"),
                        source.key());
            case "COMPLETED", "CANCELED" ->
                add(statements, USER_TASK_END, source.intent(), source.time(), source.key());
            default -> {
                // on its way between states
            }
        }
    }

    private static void userTaskCreated(EngineRecord source, Map<String, List<Object[]>> statements) {
        add(
                statements,
                USER_TASK,
                source.key(),
                source.processInstanceKey(),
                source.number("processDefinitionKey"),
                source.number("elementInstanceKey"),
                source.text("bpmnProcessId"),
                source.text("elementId"),
                source.number("processDefinitionVersion"),
                source.texts("candidateGroupsList").toArray(String[]::new),
                source.texts("candidateUsersList").toArray(String[]::new),
                source.textOrNull("assignee"),
                source.dateTime("dueDate"),
                source.dateTime("followUpDate"),
                source.keyOrNull("formKey"),
                source.text("tenantId"),
                source.time(),
                source.partitionId());
    }

    private static void variable(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (!source.is("VARIABLE", "CREATED", "UPDATED")) {
            return;
        }
        add(
                statements,
                VARIABLE,
                source.key(),
                source.processInstanceKey(),
                source.number("scopeKey"),
                source.text("bpmnProcessId"),
                source.text("name"),
                source.text("value"),
                source.text("tenantId"),
                source.time(),
                source.partitionId());
        if (isCaseId(source)) {
            add(statements, INSTANCE_CASE, caseId(source), source.processInstanceKey());
        }
    }

    private static boolean isCaseId(EngineRecord source) {
        return source.text("name").equals("caseId") && source.number("scopeKey") == source.processInstanceKey();
    }

    /** The case id as it stands in the variable, or nothing where somebody else's process uses the name differently. */
    private static @Nullable UUID caseId(EngineRecord source) {
        try {
            return UUID.fromString(source.text("value").replace("\"", ""));
        } catch (IllegalArgumentException notACase) {
            return null;
        }
    }

    private static void incident(EngineRecord source, Map<String, List<Object[]>> statements) {
        switch (source.intent()) {
            case "CREATED" ->
                add(
                        statements,
                        INCIDENT,
                        source.key(),
                        source.processInstanceKey(),
                        source.number("processDefinitionKey"),
                        source.number("elementInstanceKey"),
                        source.text("bpmnProcessId"),
                        source.text("elementId"),
                        source.keyOrNull("jobKey"),
                        source.text("errorType"),
                        source.text("errorMessage"),
                        source.text("tenantId"),
                        source.time(),
                        source.partitionId());
            case "RESOLVED" -> add(statements, INCIDENT_END, source.time(), source.key());
            default -> {
                // on its way between states
            }
        }
    }

    private static void subscription(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (!source.is("PROCESS_MESSAGE_SUBSCRIPTION", "CREATED", "CORRELATED", "DELETED")) {
            return;
        }
        add(
                statements,
                SUBSCRIPTION,
                source.key(),
                source.processInstanceKey(),
                source.number("elementInstanceKey"),
                source.text("bpmnProcessId"),
                source.text("elementId"),
                source.text("messageName"),
                source.text("correlationKey"),
                source.text("tenantId"),
                source.intent(),
                source.time(),
                source.partitionId());
    }

    private static void timer(EngineRecord source, Map<String, List<Object[]>> statements) {
        if (!source.is("TIMER", "CREATED", "TRIGGERED", "CANCELED")) {
            return;
        }
        add(
                statements,
                TIMER,
                source.key(),
                source.processInstanceKey(),
                source.number("elementInstanceKey"),
                source.text("targetElementId"),
                Instant.ofEpochMilli(source.number("dueDate")).atOffset(ZoneOffset.UTC),
                source.intent(),
                source.time(),
                source.partitionId());
    }
}

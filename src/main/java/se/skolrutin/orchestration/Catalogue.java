package se.skolrutin.orchestration;

import static se.skolrutin.orchestration.Kind.FLAG;
import static se.skolrutin.orchestration.Kind.INTEGER;
import static se.skolrutin.orchestration.Kind.KEY;
import static se.skolrutin.orchestration.Kind.TEXT;
import static se.skolrutin.orchestration.Kind.TEXTS;
import static se.skolrutin.orchestration.Kind.TIME;

import java.util.Map;
import java.util.Optional;

/** What can be searched, by the name it has in a path. Property names are those of the Orchestration Cluster API 8.8. */
final class Catalogue {

    static final Resource PROCESS_DEFINITIONS = Resource.of("process_definition d", "processDefinitionKey", "d.key")
            .show(TEXT, "name", "d.name")
            .show(TEXT, "resourceName", "d.resource_name")
            .show(INTEGER, "version", "d.version")
            .show(TEXT, "versionTag", "null::text")
            .show(TEXT, "processDefinitionId", "d.process_id")
            .show(TEXT, "tenantId", "d.tenant_id")
            .show(FLAG, "hasStartForm", "false")
            .ask(
                    FLAG,
                    "isLatestVersion",
                    "(d.version = (select max(l.version) from process_definition l where l.process_id = d.process_id))");

    private static final String ITS_ELEMENT =
            "exists (select 1 from element_instance e where e.process_instance_key = p.key and %s)";
    private static final String ITS_INCIDENT =
            "exists (select 1 from incident i where i.process_instance_key = p.key and i.state = 'ACTIVE' and %s)";

    static final Resource PROCESS_INSTANCES = Resource.of(
                    "process_instance p left join process_definition d on d.key = p.process_definition_key",
                    "processInstanceKey",
                    "p.key")
            .show(TEXT, "processDefinitionId", "p.process_id")
            .show(TEXT, "processDefinitionName", "d.name")
            .show(INTEGER, "processDefinitionVersion", "p.version")
            .show(TEXT, "processDefinitionVersionTag", "null::text")
            .show(KEY, "processDefinitionKey", "p.process_definition_key")
            .show(KEY, "parentProcessInstanceKey", "p.parent_instance_key")
            .show(KEY, "parentElementInstanceKey", "p.parent_element_instance_key")
            .show(TIME, "startDate", "p.started_at")
            .show(TIME, "endDate", "p.ended_at")
            .show(TEXT, "state", "p.state")
            .show(FLAG, "hasIncident", ITS_INCIDENT.replace("%s", "true"))
            .show(TEXT, "tenantId", "p.tenant_id")
            .show(TEXTS, "tags", "'{}'::text[]")
            .ask("tags", tags -> tags.isEmpty() ? Condition.ALWAYS : Condition.NEVER)
            .ask("variables", Variables.in("p.key"))
            .askNested(ITS_INCIDENT, TEXT, "errorMessage", "i.message")
            .askNested(ITS_ELEMENT, TEXT, "elementId", "e.element_id")
            .askNested(ITS_ELEMENT, TEXT, "elementInstanceState", "e.state")
            .askNested(
                    ITS_ELEMENT,
                    FLAG,
                    "hasElementInstanceIncident",
                    "exists (select 1 from incident i where i.element_instance_key = e.key and i.state = 'ACTIVE')")
            .withAlternatives();

    static final Resource ELEMENT_INSTANCES = Resource.of("""
                    element_instance e
                    left join element_name n
                      on n.process_definition_key = e.process_definition_key and n.element_id = e.element_id
                    left join lateral (
                      select max(key) as key from incident i where i.element_instance_key = e.key and i.state = 'ACTIVE'
                    ) i on true""", "elementInstanceKey", "e.key")
            .show(KEY, "processInstanceKey", "e.process_instance_key")
            .show(KEY, "processDefinitionKey", "e.process_definition_key")
            .show(TEXT, "processDefinitionId", "e.process_id")
            .show(TEXT, "elementId", "e.element_id")
            .show(TEXT, "elementName", "coalesce(n.name, e.element_id)")
            .show(TEXT, "type", "e.element_type")
            .show(TEXT, "state", "e.state")
            .show(TIME, "startDate", "e.started_at")
            .show(TIME, "endDate", "e.ended_at")
            .show(FLAG, "hasIncident", "(i.key is not null)")
            .show(KEY, "incidentKey", "i.key")
            .show(TEXT, "tenantId", "e.tenant_id")
            .ask(KEY, "elementInstanceScopeKey", "e.flow_scope_key");

    static final Resource USER_TASKS = Resource.of("""
                    user_task t
                    left join process_definition d on d.key = t.process_definition_key
                    left join element_name n
                      on n.process_definition_key = t.process_definition_key and n.element_id = t.element_id""", "userTaskKey", "t.key")
            .show(TEXT, "name", "coalesce(n.name, t.element_id)")
            .show(TEXT, "state", "t.state")
            .show(TEXT, "assignee", "t.assignee")
            .show(TEXT, "elementId", "t.element_id")
            .show(KEY, "elementInstanceKey", "t.element_instance_key")
            .show(TEXTS, "candidateGroups", "t.candidate_groups")
            .show(TEXTS, "candidateUsers", "t.candidate_users")
            .show(TEXT, "processDefinitionId", "t.process_id")
            .show(TEXT, "processName", "d.name")
            .show(INTEGER, "processDefinitionVersion", "t.process_version")
            .show(KEY, "processDefinitionKey", "t.process_definition_key")
            .show(KEY, "processInstanceKey", "t.process_instance_key")
            .show(KEY, "formKey", "t.form_key")
            .show(TIME, "creationDate", "t.created_at")
            .show(TIME, "completionDate", "case when t.state = 'COMPLETED' then t.ended_at end")
            .show(TIME, "followUpDate", "t.follow_up_date")
            .show(TIME, "dueDate", "t.due_date")
            .show(INTEGER, "priority", "50")
            .show(TEXT, "tenantId", "t.tenant_id")
            .ask(TEXTS, "candidateGroup", "t.candidate_groups")
            .ask(TEXTS, "candidateUser", "t.candidate_users")
            .ask("processInstanceVariables", Variables.in("t.process_instance_key"))
            .ask("localVariables", Variables.in("t.element_instance_key"));

    static final Resource VARIABLES = Resource.of("variable v", "variableKey", "v.key")
            .show(TEXT, "name", "v.name")
            .show(TEXT, "value", "left(v.value, 8192)")
            .show(FLAG, "isTruncated", "(length(v.value) > 8192)")
            .show(KEY, "scopeKey", "v.scope_key")
            .show(KEY, "processInstanceKey", "v.process_instance_key")
            .show(TEXT, "tenantId", "v.tenant_id")
            .ask(TEXT, "value", "v.value");

    /** One variable asked for by its key is answered whole. */
    static final Resource WHOLE_VARIABLES = Resource.of("variable v", "variableKey", "v.key")
            .show(TEXT, "name", "v.name")
            .show(TEXT, "value", "v.value")
            .show(KEY, "scopeKey", "v.scope_key")
            .show(KEY, "processInstanceKey", "v.process_instance_key")
            .show(TEXT, "tenantId", "v.tenant_id");

    static final Resource INCIDENTS = Resource.of("incident i", "incidentKey", "i.key")
            .show(KEY, "processDefinitionKey", "i.process_definition_key")
            .show(TEXT, "processDefinitionId", "i.process_id")
            .show(KEY, "processInstanceKey", "i.process_instance_key")
            .show(TEXT, "errorType", "i.error_type")
            .show(TEXT, "errorMessage", "i.message")
            .show(TEXT, "elementId", "i.element_id")
            .show(KEY, "elementInstanceKey", "i.element_instance_key")
            .show(TIME, "creationTime", "i.raised_at")
            .show(TEXT, "state", "i.state")
            .show(KEY, "jobKey", "i.job_key")
            .show(TEXT, "tenantId", "i.tenant_id");

    static final Resource MESSAGE_SUBSCRIPTIONS = Resource.of(
                    "message_subscription s left join process_instance p on p.key = s.process_instance_key",
                    "messageSubscriptionKey",
                    "s.key")
            .show(TEXT, "processDefinitionId", "s.process_id")
            .show(KEY, "processDefinitionKey", "p.process_definition_key")
            .show(KEY, "processInstanceKey", "s.process_instance_key")
            .show(TEXT, "elementId", "s.element_id")
            .show(KEY, "elementInstanceKey", "s.element_instance_key")
            .show(TEXT, "messageSubscriptionState", "s.state")
            .show(TIME, "lastUpdatedDate", "s.changed_at")
            .show(TEXT, "messageName", "s.message_name")
            .show(TEXT, "correlationKey", "s.correlation_key")
            .show(TEXT, "tenantId", "s.tenant_id");

    /** What an instance waited for and got. Which message it was is not kept. */
    static final Resource CORRELATED_MESSAGE_SUBSCRIPTIONS = Resource.of("""
                    (select * from message_subscription where state = 'CORRELATED') s
                    left join process_instance p on p.key = s.process_instance_key""", "subscriptionKey", "s.key")
            .show(TEXT, "messageName", "s.message_name")
            .show(TEXT, "correlationKey", "s.correlation_key")
            .show(TIME, "correlationTime", "s.changed_at")
            .show(TEXT, "elementId", "s.element_id")
            .show(KEY, "elementInstanceKey", "s.element_instance_key")
            .show(INTEGER, "partitionId", "s.partition_id")
            .show(TEXT, "processDefinitionId", "s.process_id")
            .show(KEY, "processDefinitionKey", "p.process_definition_key")
            .show(KEY, "processInstanceKey", "s.process_instance_key")
            .show(TEXT, "tenantId", "s.tenant_id");

    private static final Map<String, Resource> BY_PATH = Map.of(
            "process-definitions", PROCESS_DEFINITIONS,
            "process-instances", PROCESS_INSTANCES,
            "element-instances", ELEMENT_INSTANCES,
            "user-tasks", USER_TASKS,
            "variables", VARIABLES,
            "incidents", INCIDENTS,
            "message-subscriptions", MESSAGE_SUBSCRIPTIONS,
            "correlated-message-subscriptions", CORRELATED_MESSAGE_SUBSCRIPTIONS);

    private Catalogue() {}

    static Optional<Resource> searchable(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** As {@link #searchable}, for one thing asked for by its key. */
    static Optional<Resource> readable(String path) {
        return path.equals("variables") ? Optional.of(WHOLE_VARIABLES) : searchable(path);
    }
}

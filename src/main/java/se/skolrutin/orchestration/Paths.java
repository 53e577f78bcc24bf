package se.skolrutin.orchestration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways instances took, read from what the feed keeps. */
@Component
class Paths {

    /** A sequence flow that an instance took at least once. */
    record TakenFlow(
            String sequenceFlowId,
            String processInstanceKey,
            String processDefinitionKey,
            String processDefinitionId,
            String elementId,
            String tenantId) {}

    /** An instance in the chain of calls, outermost first. */
    record CallingInstance(String processInstanceKey, String processDefinitionKey, String processDefinitionName) {}

    /** How many instances of an element are in which state. */
    record ElementCount(String elementId, long active, long canceled, long incidents, long completed) {}

    private static final String FLOWS = """
            select process_instance_key || '_' || element_id as sequence_flow_id,
                   process_instance_key::text, process_definition_key::text, process_id as process_definition_id,
                   element_id, tenant_id
            from sequence_flow where process_instance_key = ? order by last_position
            """;

    private static final String CALLERS = """
            with recursive caller (key, depth) as (
              select key, 0 from process_instance where key = ?
              union all
              select p.parent_instance_key, c.depth + 1
              from process_instance p join caller c on p.key = c.key where p.parent_instance_key > 0
            )
            select p.key::text as process_instance_key, p.process_definition_key::text,
                   coalesce(d.name, p.process_id) as process_definition_name
            from caller c join process_instance p on p.key = c.key
            left join process_definition d on d.key = p.process_definition_key
            order by c.depth desc
            """;

    private static final String COUNTS = """
            select e.element_id,
                   count(*) filter (where e.state = 'ACTIVE' and i.key is null) as active,
                   count(*) filter (where e.state = 'TERMINATED') as canceled,
                   count(*) filter (where i.key is not null) as incidents,
                   count(*) filter (where e.state = 'COMPLETED') as completed
            from process_instance p
            left join process_definition d on d.key = p.process_definition_key
            join element_instance e on e.process_instance_key = p.key and e.element_type <> 'PROCESS'
            left join lateral (
              select max(key) as key from incident i where i.element_instance_key = e.key and i.state = 'ACTIVE'
            ) i on true
            where %s
            group by e.element_id order by e.element_id
            """;

    private final JdbcClient jdbc;

    Paths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TakenFlow> flows(long processInstanceKey) {
        return jdbc.sql(FLOWS).param(processInstanceKey).query(TakenFlow.class).list();
    }

    List<CallingInstance> callers(long processInstanceKey) {
        return jdbc.sql(CALLERS)
                .param(processInstanceKey)
                .query(CallingInstance.class)
                .list();
    }

    List<ElementCount> counts(Condition instances) {
        return jdbc.sql(COUNTS.replace("%s", instances.sql()))
                .params(instances.bound())
                .query(ElementCount.class)
                .list();
    }
}

package se.skolrutin.kill;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what the application shows against what the engine recorded; every query lists what does not agree. */
class Ledger {

    /** Name → rows that should not be. */
    private static final Map<String, String> DISAGREEMENTS = Map.ofEntries(
            Map.entry("a user task of the engine's that is missing from the tasks", """
                    select r.key::text from engine_record r
                    where r.value_type = 'USER_TASK' and r.intent = 'CREATED'
                        and not exists (select 1 from task t where t.key = r.key)"""),
            Map.entry("a task that the engine never made", """
                    select t.key::text from task t where not exists (select 1 from engine_record r
                        where r.value_type = 'USER_TASK' and r.intent = 'CREATED' and r.key = t.key)"""),
            Map.entry("a user task made twice", """
                    select key::text from engine_record where value_type = 'USER_TASK' and intent = 'CREATED'
                    group by key having count(*) > 1"""),
            Map.entry("a task whose state is not what the engine recorded", """
                    select t.key || ' ' || t.state from task t where t.state <> coalesce((
                        select case r.intent when 'COMPLETED' then 'COMPLETED' else 'CANCELED' end
                        from engine_record r where r.value_type = 'USER_TASK' and r.key = t.key
                            and r.intent in ('COMPLETED', 'CANCELED') limit 1), 'OPEN')"""),
            Map.entry("a completed task without its document", """
                    select t.key::text from task t where t.state = 'COMPLETED' and t.form_key is not null
                        and (select count(*) from case_document d where d.task_key = t.key) <> 1"""),
            Map.entry("a contact logged twice", """
                    select source_key from contact group by source_key having count(*) > 1"""),
            Map.entry("a case whose process runs twice", """
                    select case_id::text from process_instance where parent_instance_key is null and case_id is not null
                    group by case_id having count(*) > 1"""),
            Map.entry("a case without its process", """
                    select c.id::text from school_case c where not exists (
                        select 1 from process_instance p where p.case_id = c.id and p.key = c.process_instance_key)"""),
            Map.entry("a case that is open or closed against its process", """
                    select c.id || ' ' || c.state || ' ' || p.state from school_case c
                    join process_instance p on p.key = c.process_instance_key
                    where (c.state = 'OPEN') <> (p.state = 'ACTIVE')"""),
            Map.entry("a case at another stage than its process", """
                    select c.id || ' ' || c.stage || ' ' || v.value from school_case c
                    join variable v on v.process_instance_key = c.process_instance_key and v.name = 'step'
                        and v.scope_key = c.process_instance_key
                    where c.state = 'OPEN' and v.value <> '"' || c.stage || '"'"""),
            Map.entry("an element whose end the engine recorded and the projection does not show", """
                    select e.key::text from element_instance e where e.state = 'ACTIVE' and exists (
                        select 1 from engine_record r where r.value_type = 'PROCESS_INSTANCE' and r.key = e.key
                            and r.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))"""),
            Map.entry("an element still active in a process that has ended", """
                    select e.key::text from element_instance e join process_instance p on p.key = e.process_instance_key
                    where e.state = 'ACTIVE' and p.state <> 'ACTIVE'"""),
            Map.entry("an element the engine recorded and the projection lacks", """
                    select r.key::text from engine_record r where r.value_type = 'PROCESS_INSTANCE'
                        and r.intent = 'ELEMENT_ACTIVATING' and not exists (
                            select 1 from element_instance e where e.key = r.key)"""),
            Map.entry("a new task that the history does not tell of once", """
                    select t.key::text from task t where (
                        select count(*) from history_entry h where h.source_key = 'task-created:' || t.key) <> 1"""),
            Map.entry("a completed task that the history does not tell of once", """
                    select t.key::text from task t where t.state = 'COMPLETED' and (
                        select count(*) from history_entry h where h.case_id = t.case_id
                            and h.kind in ('task-completed', 'task-completed-in-engine')
                            and h.args ->> 'task' = t.key::text) <> 1"""),
            Map.entry("a break in the numbering of a case's history", """
                    select case_id::text from history_entry group by case_id having max(seq) - min(seq) + 1 <> count(*)"""),
            Map.entry("a job done twice", """
                    select element_instance_key::text from job_run group by 1 having count(*) > 1"""),
            Map.entry("a message to one guardian and case written twice", """
                    select case_id::text from outgoing_message group by case_id, kind, recipient_id, task_key
                    having count(*) > 1"""),
            Map.entry(
                    "an incident",
                    "select key || ' ' || error_type || ' ' || element_id from incident where state = 'ACTIVE'"),
            Map.entry("a record the feed set aside", "select partition_id || ':' || position from feed_failure"));

    private Ledger() {}

    /** Each disagreement with up to five examples; empty where everything agrees. */
    static List<String> disagreements(JdbcClient database) {
        return DISAGREEMENTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(question -> database
                        .sql("select * from (%s) disagreement limit 5".formatted(question.getValue()))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(example -> question.getKey() + ": " + example))
                .toList();
    }
}

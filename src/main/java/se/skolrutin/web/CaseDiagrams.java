package se.skolrutin.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.history.ElementTrace;
import se.skolrutin.history.History;

/** The diagrams a case runs through, and where on them it is and has been. */
@Component
class CaseDiagrams {

    private static final String DIAGRAMS = """
            select d.key as definition_key, d.process_id, coalesce(d.name, d.process_id) as name
            from process_definition d
            join process_instance i on i.process_definition_key = d.key
            where i.case_id = ?
            group by d.key
            order by bool_and(i.parent_instance_key is not null), min(i.started_at)
            """;

    private final JdbcClient jdbc;
    private final History history;

    CaseDiagrams(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    List<CaseDiagram> of(UUID caseId) {
        return jdbc.sql(DIAGRAMS).param(caseId).query(CaseDiagram.class).list();
    }

    /** What to mark on one diagram; the door refuses who may not know. */
    Marks marks(UUID caseId, long definitionKey, Viewer viewer) {
        Set<String> stuck = stuck(caseId, definitionKey);
        Map<String, Mark> elements = new HashMap<>();
        history.elementsOf(caseId, viewer).stream()
                .filter(trace -> trace.definitionKey() == definitionKey && !"PROCESS".equals(trace.elementType()))
                .forEach(trace -> elements.put(trace.elementId(), mark(trace, stuck)));
        return new Marks(elements, flows(caseId, definitionKey));
    }

    /** How the case stands at one element: here, been, stuck or stopped, and how often it came there. */
    record Mark(String state, int times) {}

    /** Elements by id and the flows that were taken. */
    record Marks(Map<String, Mark> elements, List<String> flows) {}

    private static Mark mark(ElementTrace trace, Set<String> stuck) {
        return new Mark(state(trace, stuck), trace.active() + trace.completed() + trace.terminated());
    }

    private static String state(ElementTrace trace, Set<String> stuck) {
        if (trace.active() > 0) {
            return stuck.contains(trace.elementId()) ? "stuck" : "here";
        }
        return trace.completed() > 0 ? "been" : "stopped";
    }

    private Set<String> stuck(UUID caseId, long definitionKey) {
        return new HashSet<>(
                jdbc.sql("""
                        select n.element_id from incident n
                        join process_instance i on i.key = n.process_instance_key
                        where i.case_id = ? and n.process_definition_key = ? and n.state = 'ACTIVE'
                        """).params(caseId, definitionKey).query(String.class).list());
    }

    private List<String> flows(UUID caseId, long definitionKey) {
        return jdbc.sql("""
                        select distinct f.element_id from sequence_flow f
                        join process_instance i on i.key = f.process_instance_key
                        where i.case_id = ? and f.process_definition_key = ?
                        """).params(caseId, definitionKey).query(String.class).list();
    }
}

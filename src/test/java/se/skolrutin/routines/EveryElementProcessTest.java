package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.ProcessTest;

/** Runs after the scenarios and holds what they passed against the diagrams. */
@ProcessTest
@Order(Integer.MAX_VALUE)
class EveryElementProcessTest {

    @Autowired
    JdbcClient jdbc;

    static Stream<Bpmn> shipped() {
        return ShippedRoutines.shipped().stream().map(files -> Bpmn.of(files.bpmn()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyElementAndFlowIsPassedBySomeScenario(Bpmn bpmn) {
        assumeTrue(RoutineScenario.RAN.containsAll(scenariosOf(bpmn.processId())));
        assertThat(drawn(bpmn)).isSubsetOf(passed(bpmn.processId()));
    }

    /** What is called by several routines is passed in their scenarios together. */
    private static Set<Class<?>> scenariosOf(String processId) {
        return processId.equals("oro")
                ? Set.of(OroProcessTest.class)
                : Set.of(OkadSkolnarvaroProcessTest.class, FranvaroIdagProcessTest.class);
    }

    /** The engine records no flow between an event-based gateway and its events; the events speak for themselves. */
    private static Set<String> drawn(Bpmn bpmn) {
        List<BpmnElement> unrecorded = bpmn.nodes("eventBasedGateway").stream()
                .flatMap(gateway -> bpmn.leaving(gateway).stream())
                .toList();
        return Stream.concat(bpmn.nodes().stream(), bpmn.flows().stream())
                .filter(element -> !unrecorded.contains(element))
                .map(BpmnElement::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> passed(String processId) {
        return Set.copyOf(
                jdbc.sql("""
                        select element_id from element_instance where process_id = :process
                        union select element_id from sequence_flow where process_id = :process
                        """).param("process", processId).query(String.class).list());
    }
}

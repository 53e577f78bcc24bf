package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Set<String> GROUPS = Set.of("mentor", "bitr-rektor");
    private final RoutineFiles shipped = ShippedRoutines.shipped().stream()
            .filter(files -> files.contents().containsKey("franvaro-idag.bpmn"))
            .findFirst()
            .orElseThrow();

    @Test
    void findsAnUnknownRole() {
        assertThat(Checks.of(shipped, Set.of("mentor")))
                .containsExactly(new Finding("task_underratta-vardnadshavare", "rollen bitr-rektor finns inte"));
    }

    @Test
    void findsATaskThatNobodyWatches() {
        assertThat(after(bpmn -> bpmn.replace("value=\"task_underratta-vardnadshavare\"", "value=\"task_annan\"")))
                .containsExactly(new Finding("task_underratta-vardnadshavare", "uppgiften bevakas inte"));
    }

    @Test
    void findsATaskWithoutItsForm() {
        RoutineFiles formless = RoutineFiles.of(Map.of("franvaro-idag.bpmn", shipped.bpmn()));
        assertThat(Checks.of(formless, GROUPS))
                .extracting(Finding::elementId)
                .containsExactly("task_ring-hemmet", "task_underratta-vardnadshavare");
    }

    @Test
    void findsWhatIsNotDrawn() {
        assertThat(after(bpmn -> bpmn.replace("bpmnElement=\"task_besluta-underrattelse\"", "bpmnElement=\"borta\"")))
                .containsExactly(new Finding("task_besluta-underrattelse", "elementet är inte ritat"));
    }

    @Test
    void findsAGatewayThatAsksNothing() {
        assertThat(after(bpmn -> bpmn.replace("Underrättades hemmet?", "Hemmet")))
                .extracting(Finding::elementId)
                .containsExactly("gw_underrattades-hemmet");
    }

    @Test
    void findsFlowsThatCross() {
        assertThat(after(bpmn -> bpmn.replace("waypoint x=\"1380\" y=\"290\"", "waypoint x=\"1380\" y=\"900\"")))
                .extracting(Finding::says)
                .containsExactly("flödet korsar flow_underrattad_avsluta-underrattad");
    }

    private Iterable<Finding> after(UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>(shipped.contents());
        files.put("franvaro-idag.bpmn", change.apply(shipped.bpmn()));
        return Checks.of(RoutineFiles.of(files), GROUPS);
    }
}

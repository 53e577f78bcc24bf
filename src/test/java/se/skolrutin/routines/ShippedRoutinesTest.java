package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.skolrutin.roster.Role;

class ShippedRoutinesTest {

    private static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

    static List<RoutineFiles> shipped() {
        return ShippedRoutines.shipped();
    }

    @Test
    void shipsThePlanTheConcernTheSameDayNoticeAndWhatTheyCall() {
        assertThat(shipped().stream().map(files -> Bpmn.of(files.bpmn()).processId()))
                .containsExactlyInAnyOrder(
                        "okad-skolnarvaro",
                        "oro",
                        "anmal-till-huvudman",
                        "franvaro-idag",
                        "kontakta-hemmet",
                        "mote-vardnadshavare");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void followsTheConventions(RoutineFiles files) {
        assertThat(Checks.of(files, GROUPS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isNamedAsItsProcess(RoutineFiles files) {
        assertThat(files.contents()).containsKey(Bpmn.of(files.bpmn()).processId() + ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void callsOnlyWhatIsShipped(RoutineFiles files) {
        Set<String> ids = shipped().stream()
                .map(other -> Bpmn.of(other.bpmn()).processId())
                .collect(Collectors.toSet());
        assertThat(Bpmn.of(files.bpmn()).nodes("callActivity").stream()
                        .map(BpmnElement::calledProcess)
                        .flatMap(Stream::ofNullable))
                .isSubsetOf(ids);
    }
}

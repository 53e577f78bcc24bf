package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.DatabaseTest;

@DatabaseTest
@Transactional
class RoutinesTest {

    @Autowired
    Routines routines;

    @Autowired
    ShippedRoutines shipped;

    @Test
    void hasTheShippedRoutinesInUse() {
        assertThat(routines.catalogue())
                .filteredOn(routine -> routine.id().equals("okad-skolnarvaro"))
                .singleElement()
                .satisfies(routine -> {
                    assertThat(routine.name()).isEqualTo("Ökad skolnärvaro");
                    assertThat(routine.active().origin()).isEqualTo(Origin.SHIPPED);
                    assertThat(routine.offered()).isNull();
                });
    }

    @Test
    void makesNothingOfTheSameFilesAgain() {
        int before = routines.versions("franvaro-idag").size();
        shipped.afterSingletonsInstantiated();
        assertThat(routines.versions("franvaro-idag")).hasSize(before);
    }

    @Test
    void replacesAShippedVersionByANewerOne() {
        shipped.take(changed("franvaro-idag", "Frånvaro idag"));
        assertThat(inUse("franvaro-idag").active().name()).isEqualTo("Frånvaro idag");
    }

    @Test
    void offersANewShippedVersionAndLeavesTheEditedOneInUse() {
        RoutineVersion edited =
                routines.keepEdited(changed("franvaro-idag", "Vår frånvaro").contents());
        routines.activate(edited.id());
        assertThat(inUse("franvaro-idag").offered()).isNull();

        shipped.take(changed("franvaro-idag", "Frånvaro, ny"));

        assertThat(inUse("franvaro-idag").active().name()).isEqualTo("Vår frånvaro");
        assertThat(inUse("franvaro-idag").offered())
                .satisfies(offered -> assertThat(offered.name()).isEqualTo("Frånvaro, ny"));
    }

    @Test
    void knowsTheSwedishNameAndTheFormOfATask() {
        assertThat(routines.elementName("kontakta-hemmet", "task_ring-hemmet")).isEqualTo("Ring hemmet");
        assertThat(routines.elementName("kontakta-hemmet", "gw_utan-namn")).isEqualTo("gw_utan-namn");
        assertThat(routines.userTaskForm("kontakta-hemmet", "task_ring-hemmet-igen"))
                .contains("kontakta-hemmet.ring-hemmet");
        assertThat(routines.formSchema("kontakta-hemmet.ring-hemmet")).isPresent();
    }

    @Test
    void refusesAVersionThatIsNotThere() {
        assertThatThrownBy(() -> routines.xml(UUID.randomUUID())).isInstanceOf(NoSuchRoutine.class);
    }

    private Routine inUse(String id) {
        return routines.catalogue().stream()
                .filter(routine -> routine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RoutineFiles changed(String id, String name) {
        Routine routine = inUse(id);
        Map<String, String> files = new TreeMap<>();
        files.put(
                id + ".bpmn",
                routines.xml(routine.active().id())
                        .replaceFirst("name=\"[^\"]*\" isExecutable", "name=\"" + name + "\" isExecutable"));
        return RoutineFiles.of(files);
    }
}

package se.skolrutin.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.DatabaseTest;
import se.skolrutin.engine.Worker;

@DatabaseTest
class JobTypesTest {

    @Autowired
    List<Worker> workers;

    @Test
    void everyJobTypeOfTheProcessesHasAWorkerAndEveryWorkerIsCalled() {
        assertThat(called()).isEqualTo(offered());
    }

    private static Set<String> called() {
        return ShippedRoutines.shipped().stream()
                .flatMap(files -> Bpmn.of(files.bpmn()).nodes().stream())
                .map(BpmnElement::jobType)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private Set<String> offered() {
        return workers.stream()
                .map(worker -> worker.type().name())
                .filter(name -> !name.startsWith("engine-test-"))
                .collect(Collectors.toSet());
    }
}

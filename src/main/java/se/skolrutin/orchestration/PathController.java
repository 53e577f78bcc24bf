package se.skolrutin.orchestration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.skolrutin.orchestration.Paths.CallingInstance;
import se.skolrutin.orchestration.Paths.ElementCount;
import se.skolrutin.orchestration.Paths.TakenFlow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which way instances went: flows taken, who called whom, how many stand where. */
@RestController
@RequestMapping("/v2")
class PathController {

    private final Paths paths;

    PathController(Paths paths) {
        this.paths = paths;
    }

    @GetMapping("/process-instances/{key}/sequence-flows")
    Map<String, List<TakenFlow>> flows(@PathVariable long key) {
        return Map.of("items", paths.flows(key));
    }

    @GetMapping("/process-instances/{key}/call-hierarchy")
    List<CallingInstance> callers(@PathVariable long key) {
        return paths.callers(key);
    }

    @GetMapping("/process-instances/{key}/statistics/element-instances")
    Map<String, List<ElementCount>> counts(@PathVariable long key) {
        return Map.of("items", paths.counts(Condition.of("p.key = ?", key)));
    }

    @PostMapping("/process-definitions/{key}/statistics/element-instances")
    Map<String, List<ElementCount>> counts(
            @PathVariable long key, @RequestBody(required = false) @Nullable JsonNode question) {
        JsonNode filter = question == null ? MissingNode.getInstance() : question.path("filter");
        Condition wanted = Condition.of("p.process_definition_key = ?", key)
                .and(Filter.condition(Catalogue.PROCESS_INSTANCES, filter));
        return Map.of("items", paths.counts(wanted));
    }
}

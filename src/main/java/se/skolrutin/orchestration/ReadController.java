package se.skolrutin.orchestration;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing at a time, by its key: an instance, a definition and its XML, the form of a task. */
@RestController
@RequestMapping("/v2")
class ReadController {

    private final Searches searches;
    private final Definitions definitions;

    ReadController(Searches searches, Definitions definitions) {
        this.searches = searches;
        this.definitions = definitions;
    }

    @GetMapping("/{resource}/{key}")
    Map<String, Object> one(@PathVariable String resource, @PathVariable long key) {
        Resource read = Catalogue.readable(resource).orElseThrow(() -> new NotThere("'%s' is not kept.", resource));
        return searches.one(read, key).orElseThrow(() -> new NotThere("'%s' holds no %d.", resource, key));
    }

    @GetMapping(path = "/process-definitions/{key}/xml", produces = MediaType.TEXT_XML_VALUE + ";charset=UTF-8")
    String xml(@PathVariable long key) {
        return definitions.xml(key).orElseThrow(() -> new NotThere("There is no process definition %d.", key));
    }

    /** No routine has a form at its start. */
    @GetMapping("/process-definitions/{key}/form")
    ResponseEntity<Void> startForm(@PathVariable long key) {
        xml(key);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/user-tasks/{key}/form")
    ResponseEntity<DeployedForm> form(@PathVariable long key) {
        one("user-tasks", key);
        return definitions.formOfTask(key).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }
}

package se.skolrutin.orchestration;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Searches, each by a filter, an order and a page. */
@RestController
@RequestMapping("/v2")
class SearchController {

    private static final String SEEN_BY_TASK = """
            v.scope_key in (
              with recursive scope (key) as (
                select t.element_instance_key from user_task t where t.key = ?
                union
                select e.flow_scope_key from element_instance e join scope s on e.key = s.key
                where e.flow_scope_key > 0
              )
              select key from scope)
            """;

    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @PostMapping("/{resource}/search")
    SearchAnswer search(@PathVariable String resource, @RequestBody(required = false) @Nullable JsonNode question) {
        Resource searched =
                Catalogue.searchable(resource).orElseThrow(() -> new NotThere("'%s' cannot be searched.", resource));
        return searches.search(searched, orEmpty(question), Condition.ALWAYS);
    }

    @PostMapping("/process-instances/{key}/incidents/search")
    SearchAnswer incidents(@PathVariable long key, @RequestBody(required = false) @Nullable JsonNode question) {
        Condition ofInstance = Condition.of("i.process_instance_key = ?", key);
        return searches.search(Catalogue.INCIDENTS, orEmpty(question), ofInstance);
    }

    @PostMapping("/user-tasks/{key}/variables/search")
    SearchAnswer variables(@PathVariable long key, @RequestBody(required = false) @Nullable JsonNode question) {
        return searches.search(Catalogue.VARIABLES, orEmpty(question), Condition.of(SEEN_BY_TASK, key));
    }

    private static JsonNode orEmpty(@Nullable JsonNode question) {
        return question == null ? MissingNode.getInstance() : question;
    }
}

package se.skolrutin.orchestration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the filter of a search into one condition. */
class Filter {

    private static final String ALTERNATIVES = "$or";

    private final Resource resource;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, List<Condition>> nested = new LinkedHashMap<>();

    private Filter(Resource resource) {
        this.resource = resource;
    }

    static Condition condition(Resource resource, JsonNode filter) {
        if (filter.isMissingNode() || filter.isNull()) {
            return Condition.ALWAYS;
        }
        if (!filter.isObject()) {
            throw new InvalidQuery("Expected the filter to be an object, but got %s.", filter);
        }
        return new Filter(resource).read(filter);
    }

    private Condition read(JsonNode filter) {
        filter.propertyStream()
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> add(property.getKey(), property.getValue()));
        nested.forEach((template, parts) -> conditions.add(Condition.all(parts).within(template)));
        return Condition.all(conditions);
    }

    private void add(String name, JsonNode asked) {
        if (name.equals(ALTERNATIVES) && resource.hasAlternatives()) {
            addAlternatives(asked);
        } else if (resource.nested().containsKey(name)) {
            addNested(resource.nested().get(name), asked);
        } else if (resource.criteria().containsKey(name)) {
            conditions.add(resource.criteria().get(name).of(asked));
        } else {
            throw new InvalidQuery("'%s' cannot be asked for here.", name);
        }
    }

    private void addAlternatives(JsonNode asked) {
        if (!asked.isArray()) {
            throw new InvalidQuery("Expected a list of filters for '%s'.", ALTERNATIVES);
        }
        if (!asked.isEmpty()) {
            conditions.add(Condition.any(
                    asked.valueStream().map(each -> condition(resource, each)).toList()));
        }
    }

    private void addNested(Nested property, JsonNode asked) {
        nested.computeIfAbsent(property.template(), template -> new ArrayList<>())
                .add(property.field().asked(asked));
    }
}

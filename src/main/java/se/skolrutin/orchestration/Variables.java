package se.skolrutin.orchestration;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks for things by the variables they hold: a list of names, each with what its value must be. */
record Variables(String template) implements Criterion {

    private static final Field NAME = new Field("name", "v.name", Kind.TEXT);
    private static final Field VALUE = new Field("value", "v.value", Kind.TEXT);

    /** @param scope the expression of the scope that must hold the variables */
    static Variables in(String scope) {
        return new Variables("exists (select 1 from variable v where v.scope_key = " + scope + " and %s)");
    }

    @Override
    public Condition of(JsonNode asked) {
        if (!asked.isArray()) {
            throw new InvalidQuery("Expected a list of variables, each with 'name' and 'value'.");
        }
        List<Condition> each = asked.valueStream().map(this::one).toList();
        return Condition.all(each);
    }

    private Condition one(JsonNode variable) {
        return NAME.asked(variable.path("name"))
                .and(VALUE.asked(variable.path("value")))
                .within(template);
    }
}

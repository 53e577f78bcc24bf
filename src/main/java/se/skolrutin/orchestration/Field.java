package se.skolrutin.orchestration;

import tools.jackson.databind.JsonNode;

/** One property of what is searched: its name in the API and the expression that yields it. */
record Field(String name, String sql, Kind kind) {

    Condition asked(JsonNode filter) {
        return Operator.conditions(this, filter);
    }

    /** The same question asked of another expression. */
    Field on(String otherSql) {
        return new Field(name, otherSql, kind);
    }
}

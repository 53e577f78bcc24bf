package se.skolrutin.orchestration;

import tools.jackson.databind.JsonNode;

/** How one property of a filter becomes a condition. */
@FunctionalInterface
interface Criterion {

    Condition of(JsonNode asked);
}

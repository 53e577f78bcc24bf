package se.skolrutin.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of the engine's log as the feed reads it. */
record EngineRecord(
        int partitionId, long position, Instant at, String valueType, String intent, long key, JsonNode value) {

    boolean is(String type, String... intents) {
        return valueType.equals(type)
                && (intents.length == 0 || List.of(intents).contains(intent));
    }

    String text(String field) {
        return value.path(field).asString("");
    }

    /** Empty strings, which the engine writes for what is not set, become nothing. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    long number(String field) {
        return value.path(field).asLong(-1);
    }

    /** The engine writes -1 for a key that is not set. */
    @Nullable
    Long keyOrNull(String field) {
        long key = number(field);
        return key > 0 ? key : null;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        value.path(field).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    @Nullable
    OffsetDateTime dateTime(String field) {
        String text = textOrNull(field);
        return text == null ? null : ZonedDateTime.parse(text).toOffsetDateTime();
    }

    OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    long processInstanceKey() {
        return number("processInstanceKey");
    }
}

package se.skolrutin.orchestration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which part of the answer is wanted: so many from an offset, or so many after or before a cursor. */
record Page(
        int from,
        int limit,
        @Nullable List<@Nullable String> after,
        @Nullable List<@Nullable String> before) {

    private static final int DEFAULT_LIMIT = 100;
    static final int MOST = 10_000;
    static final Page FIRST = new Page(0, 1, null, null);

    static Page of(JsonNode page) {
        Page asked = new Page(
                number(page, "from", 0),
                number(page, "limit", DEFAULT_LIMIT),
                cursor(page, "after"),
                cursor(page, "before"));
        if (asked.after != null && asked.before != null) {
            throw new InvalidQuery("Expected 'after' or 'before' of the page, but got both.");
        }
        if (asked.from > 0 && (asked.after != null || asked.before != null)) {
            throw new InvalidQuery("Expected 'from' or a cursor of the page, but got both.");
        }
        return asked;
    }

    boolean backwards() {
        return before != null;
    }

    Condition condition(Order order) {
        if (after != null) {
            return order.beyond(after, false);
        }
        return before == null ? Condition.ALWAYS : order.beyond(before, true);
    }

    private static int number(JsonNode page, String name, int otherwise) {
        JsonNode value = page.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > MOST) {
            throw new InvalidQuery("Expected '%s' of the page between 0 and %d, but got %s.", name, MOST, value);
        }
        return value.asInt();
    }

    private static @Nullable List<@Nullable String> cursor(JsonNode page, String name) {
        String text = page.path(name).asString("");
        return text.isEmpty() ? null : Cursor.values(text);
    }
}

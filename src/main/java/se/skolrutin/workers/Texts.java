package se.skolrutin.workers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates and times as the text that the engine's variables hold. */
final class Texts {

    private Texts() {}

    static @Nullable String of(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    static Map<String, String> of(Map<String, ?> dates) {
        Map<String, String> texts = new HashMap<>();
        dates.forEach((task, date) -> texts.put(task, date.toString()));
        return texts;
    }
}

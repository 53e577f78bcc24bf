package se.skolrutin.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what a sentence needs. */
final class Args {

    private Args() {}

    static Map<String, String> and(Map<String, String> args, String name, @Nullable Object value) {
        Map<String, String> more = new HashMap<>(args);
        if (value != null) {
            more.put(name, value.toString());
        }
        return more;
    }
}

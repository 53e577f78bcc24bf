package se.skolrutin.orchestration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A place in an ordered answer, as text: the values the row there is ordered by. */
final class Cursor {

    private static final JsonMapper json = JsonMapper.shared();

    private Cursor() {}

    static String of(List<@Nullable String> values) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(values));
    }

    static List<@Nullable String> values(String cursor) {
        try {
            String[] values = json.readValue(decoded(cursor), String[].class);
            return Arrays.asList(values);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new InvalidQuery("'%s' is not a cursor of this API.", cursor);
        }
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}

package se.skolrutin.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** Says the fields of the roster and what stands in them as people say them; used by the templates. */
@Component("rosterFields")
class RosterFields {

    private static final Pattern GUARDIAN = Pattern.compile("guardian(\\d)_(.+)");

    private final Words words;

    RosterFields(Words words) {
        this.words = words;
    }

    /** "efternamn", "vårdnadshavare 2: e-post". */
    public String name(String field) {
        var guardian = GUARDIAN.matcher(field);
        return guardian.matches() ? named("guardian", guardian.group(1), named(guardian.group(2))) : named(field);
    }

    private String named(String field, Object... parts) {
        return words.say("label.rosterfield." + field, parts);
    }

    /** What stands in the field, or that nothing does. */
    public String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return words.say("system.nothing");
        }
        return switch (field) {
            case "roles" ->
                Arrays.stream(value.split(","))
                        .map(role -> Role.ofGroup(role).map(words::label).orElse(role))
                        .collect(Collectors.joining(", "));
            case "mentor_of" -> value.replace(",", ", ");
            case "school_form" ->
                Arrays.stream(SchoolForm.values())
                        .filter(form -> form.name().equals(value))
                        .findFirst()
                        .map(words::label)
                        .orElse(value);
            default -> value;
        };
    }
}

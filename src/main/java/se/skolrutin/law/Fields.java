package se.skolrutin.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry, each refused by its name.
 *
 * @param entry what the entry is called in a refusal
 */
record Fields(String file, String entry, Map<?, ?> values) {

    /** Refuses a field that nobody reads: most often a misspelt one. */
    Fields knows(Set<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(String.valueOf(name)))
                .findFirst()
                .ifPresent(name -> refuse(String.valueOf(name), "is not one of " + String.join(", ", names)));
        return this;
    }

    String text(String field) {
        return values.get(field) instanceof String text && !text.isBlank()
                ? text.strip()
                : refuse(field, "has no text");
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    /** A number within those bounds. */
    int number(String field, int least, int most) {
        return values.get(field) instanceof Integer number && number >= least && number <= most
                ? number
                : refuse(field, "is no whole number from " + least + " to " + most);
    }

    List<String> texts(String field) {
        return switch (values.get(field)) {
            case null -> List.of();
            case List<?> list
            when list.stream().allMatch(one -> one instanceof String text && !text.isBlank()) ->
                list.stream().map(String::valueOf).toList();
            default -> refuse(field, "is no list of texts");
        };
    }

    /** Empty where the field is missing. */
    @Nullable
    LocalDate dayOrNull(String field) {
        return has(field) ? day(field) : null;
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            return refuse(field, "is no day like 2025-07-01");
        }
    }

    Validity validity() {
        var status = status();
        var from = dayOrNull("validFrom");
        var to = dayOrNull("validTo");
        if (from == null && status != LawStatus.PROPOSED) {
            return refuse("validFrom", "is missing");
        }
        if (from != null && to != null && to.isBefore(from)) {
            return refuse("validTo", "lies before validFrom");
        }
        return new Validity(from, to, status);
    }

    private LawStatus status() {
        var label = text("status");
        return Arrays.stream(LawStatus.values())
                .filter(status -> status.label().equals(label))
                .findFirst()
                .orElseGet(() -> refuse("status", "is not gällande, beslutad or förslag"));
    }

    <T> T refuse(String field, String problem) {
        throw new LawRefused(file, entry, field, problem);
    }
}

package se.skolrutin.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.ReadSearch;

/**
 * What the log of reads is narrowed to, as it was filled in.
 *
 * @param fore the line whose predecessors are wanted
 */
record ReadFilter(
        @Nullable UUID personal,
        @Nullable String elev,
        @Nullable String fran,
        @Nullable String till,
        @Nullable Boolean nekade,
        @Nullable Boolean utanfor,
        @Nullable Long fore) {

    static final int ROWS = 50;

    /** The fields that cannot be right; empty where it can be looked for. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        LocalDate first = dayOrNothing("fran", fran, wrong);
        LocalDate last = dayOrNothing("till", till, wrong);
        if (first != null && last != null && last.isBefore(first)) {
            wrong.add("till");
        }
        return wrong;
    }

    /** One line more than a page shows, which tells whether there is another page. */
    ReadSearch search(ZoneId zone) {
        List<String> ignored = new ArrayList<>();
        LocalDate first = dayOrNothing("fran", fran, ignored);
        LocalDate last = dayOrNothing("till", till, ignored);
        return new ReadSearch(
                personal,
                null,
                written(elev) ? elev.strip() : null,
                null,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                refusedOnly(),
                outsideOnly(),
                fore,
                ROWS + 1);
    }

    public boolean refusedOnly() {
        return Boolean.TRUE.equals(nekade);
    }

    public boolean outsideOnly() {
        return Boolean.TRUE.equals(utanfor);
    }

    /** Whether anything narrows it. */
    public boolean narrow() {
        return personal != null || written(elev) || written(fran) || written(till) || refusedOnly() || outsideOnly();
    }

    private static @Nullable LocalDate dayOrNothing(String field, @Nullable String text, List<String> wrong) {
        if (!written(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            wrong.add(field);
            return null;
        }
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

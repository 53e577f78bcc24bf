package se.skolrutin.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days without lessons inside a term or between terms, and why. */
public record DayOff(Kind kind, String name, LocalDate first, LocalDate last) {

    /** Why there are no lessons. */
    public enum Kind {
        HOLIDAY("lov"),
        PUBLIC_HOLIDAY("helgdag"),
        STUDY_DAY("studiedag");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}

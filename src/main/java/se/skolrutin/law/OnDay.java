package se.skolrutin.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Entries of one kind as a day sees them.
 *
 * @param holding what counts that day
 * @param coming what is decided to count later, the nearest first
 * @param proposed what changes nothing
 */
public record OnDay<T extends LawEntry>(List<T> holding, List<T> coming, List<T> proposed) {

    private static final Comparator<LawEntry> NEAREST =
            Comparator.comparing(entry -> entry.validity().from(), Comparator.nullsLast(Comparator.naturalOrder()));

    static <T extends LawEntry> OnDay<T> of(List<T> entries, LocalDate day) {
        return new OnDay<>(
                those(entries, validity -> validity.holdsOn(day)),
                those(entries, validity -> validity.comesAfter(day)).stream()
                        .sorted(NEAREST)
                        .toList(),
                those(entries, Validity::isProposed));
    }

    private static <T extends LawEntry> List<T> those(List<T> entries, Predicate<Validity> wanted) {
        return entries.stream().filter(entry -> wanted.test(entry.validity())).toList();
    }
}

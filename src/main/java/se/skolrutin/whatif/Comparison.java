package se.skolrutin.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A period under the ladder in force and under the one that was tried.
 *
 * @param weeks the Mondays of its school weeks
 * @param pupilsByClass how many pupils each class has
 * @param pupilsByYear how many pupils each year has
 */
public record Comparison(
        List<LocalDate> weeks,
        SortedMap<String, Integer> pupilsByClass,
        SortedMap<Integer, Integer> pupilsByYear,
        Effect inForce,
        Effect tried,
        Noticed noticed) {

    /** How many pupils would have been noticed on another day, or by one ladder only. */
    public record Noticed(int earlier, int later, int onlyTried, int onlyInForce) {}
}

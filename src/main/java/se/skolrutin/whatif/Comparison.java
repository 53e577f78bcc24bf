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
 * @param newLadders what the school changed its ladder to meanwhile, in order; empty where it did not
 */
public record Comparison(
        List<LocalDate> weeks,
        SortedMap<String, Integer> pupilsByClass,
        SortedMap<Integer, Integer> pupilsByYear,
        Effect inForce,
        Effect tried,
        Noticed noticed,
        List<NewLadder> newLadders) {

    /** Runs of before knew one ladder only. */
    public Comparison {
        newLadders = newLadders == null ? List.of() : newLadders;
    }

    /** A ladder of the school and the day it began to count. */
    public record NewLadder(LocalDate from, String name, int version) {}

    /** How many pupils would have been noticed on another day, or by one ladder only. */
    public record Noticed(int earlier, int later, int onlyTried, int onlyInForce) {}
}

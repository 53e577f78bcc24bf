package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean for a running matter to follow the school's ladder instead of its own, were it decided today.
 *
 * @param follows the ladder it has
 * @param now where it is
 * @param otherwise where its own ladder would put it
 * @param next where the school's ladder would put it
 * @param due the last days of the tasks there, by kind
 * @param triedAgain when it would be looked at again, empty where it closes
 * @param changes false where both ladders come to the same
 */
public record LadderMove(
        UUID caseId,
        UUID pupilId,
        LadderChoice follows,
        LadderStep now,
        LadderStep otherwise,
        LadderStep next,
        SortedMap<String, LocalDate> due,
        @Nullable LocalDate triedAgain,
        boolean changes) {}

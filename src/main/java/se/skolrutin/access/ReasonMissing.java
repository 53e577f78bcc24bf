package se.skolrutin.access;

/** A reason is missing, or is too short or too long to be one. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("Expected a reason of %d to %d characters"
                .formatted(ReasonedReadings.SHORTEST_REASON, ReasonedReadings.LONGEST_REASON));
    }
}

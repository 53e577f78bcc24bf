package se.skolrutin.escalation;

/**
 * One thing that keeps a ladder from being used.
 *
 * @param field its place as the YAML has it: {@code steps[2].triggersAny[1].value}
 * @param reason in Swedish
 */
public record LadderFlaw(String field, String reason) {

    /** The step and the field in words, and what is wrong there. */
    public String sentence() {
        var place = LadderWords.place(field);
        return (place.isEmpty() ? "Trappan" : place) + ": " + reason + ".";
    }
}

package se.skolrutin.escalation;

/**
 * One thing a ladder says, in words.
 *
 * @param assumed true where it is our reading, not the source's words
 * @param judgement true where the source leaves it to a person and the numbers are a proposal
 */
public record LadderLine(String label, String words, boolean assumed, boolean judgement) {

    static LadderLine of(String label, String words) {
        return new LadderLine(label, words, false, false);
    }
}

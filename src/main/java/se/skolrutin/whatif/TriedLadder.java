package se.skolrutin.whatif;

import se.skolrutin.escalation.Ladder;

/**
 * A ladder that can be tried.
 *
 * @param id the ladder's own, or {@link #DRAFT}
 */
public record TriedLadder(String id, Ladder ladder) {

    /** What the school's draft of its next ladder is called, whatever it was copied from. */
    public static final String DRAFT = "utkast";

    public boolean isDraft() {
        return id.equals(DRAFT);
    }

    public String name() {
        return ladder.name();
    }
}

package se.skolrutin.escalation;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A ladder that cannot be used; the flaws say in Swedish why, by step and field. */
public class LadderRefused extends RuntimeException {

    private final transient List<LadderFlaw> flaws;

    LadderRefused(List<LadderFlaw> flaws) {
        super(flaws.stream().map(LadderFlaw::sentence).collect(joining(" ")));
        this.flaws = List.copyOf(flaws);
    }

    LadderRefused(String field, String reason) {
        this(List.of(new LadderFlaw(field, reason)));
    }

    public List<LadderFlaw> flaws() {
        return flaws;
    }
}

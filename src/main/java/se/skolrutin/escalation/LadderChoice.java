package se.skolrutin.escalation;

/** A ladder a school may choose, in its newest version. */
public record LadderChoice(String id, int version, String name) {}

package se.skolrutin.escalation;

import java.util.List;

/** A part of a ladder in words: a step, what closes a matter, the days a task may take. */
public record LadderPart(String place, List<LadderLine> lines) {}

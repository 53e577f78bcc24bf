package se.skolrutin.escalation;

/** What the rules said about one pupil: the decision, and whether the same-day notice is due. */
record Verdict(Decision decision, boolean unreportedToday) {}

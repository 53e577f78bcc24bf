package se.skolrutin.escalation;

/** What absence may come back in, week after week. */
public enum Pattern {
    WEEKDAY,
    SUBJECT;

    int weeks(WindowFacts facts) {
        return this == WEEKDAY ? facts.sameWeekday() : facts.sameSubject();
    }
}

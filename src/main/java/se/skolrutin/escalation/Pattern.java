package se.skolrutin.escalation;

/** What absence may come back in, week after week. */
public enum Pattern {
    WEEKDAY("veckodag"),
    SUBJECT("ämne");

    private final String label;

    Pattern(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    int weeks(WindowFacts facts) {
        return this == WEEKDAY ? facts.sameWeekday() : facts.sameSubject();
    }
}

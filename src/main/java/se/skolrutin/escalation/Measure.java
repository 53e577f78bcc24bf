package se.skolrutin.escalation;

/** Which absence a ladder counts. */
public enum Measure {
    TOTAL("Frånvaron (giltig och ogiltig)"),
    VALID("Den giltiga frånvaron"),
    INVALID("Den ogiltiga frånvaron"),
    UNREPORTED("Den oanmälda frånvaron");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True where it counts everything that the other counts. */
    boolean includes(Measure other) {
        return this == TOTAL || this == other || countsInvalid() && other.countsInvalid();
    }

    private boolean countsInvalid() {
        return this == INVALID || this == UNREPORTED;
    }

    int minutes(WindowFacts facts) {
        return switch (this) {
            case TOTAL -> facts.absent();
            case VALID -> facts.valid();
            case INVALID, UNREPORTED -> facts.invalid();
        };
    }

    int occasions(WindowFacts facts) {
        return switch (this) {
            case TOTAL -> facts.absentDays();
            case VALID -> facts.validDays();
            case INVALID, UNREPORTED -> facts.invalidDays();
        };
    }

    int weeks(WindowFacts facts) {
        return this == VALID ? facts.validWeeks() : facts.weeks();
    }
}

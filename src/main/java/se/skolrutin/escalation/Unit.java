package se.skolrutin.escalation;

/** How a ladder counts absence in a window. */
public enum Unit {
    PERCENT("procent", "procent"),
    HOURS("timme", "timmar"),
    OCCASIONS("tillfälle", "tillfällen"),
    FIRST("tillfälle", "tillfällen"),
    DAYS("dag", "dagar"),
    CONSECUTIVE_DAYS("skoldag i rad", "skoldagar i rad"),
    WEEKS_CONTINUOUS("vecka i sträck", "veckor i sträck"),
    WEEKS_WITH_ABSENCE("vecka med frånvaro", "veckor med frånvaro"),
    PATTERN("vecka med samma mönster", "veckor med samma mönster");

    static final int SCHOOL_DAYS_A_WEEK = 5;

    private final String one;
    private final String label;

    Unit(String one, String label) {
        this.one = one;
        this.label = label;
    }

    String one() {
        return one;
    }

    public String label() {
        return label;
    }

    /** True where a share says nothing until enough lessons have been held. */
    boolean needsLessons() {
        return this == PERCENT;
    }

    /** True where days without any attendance are counted, or what comes back in them. */
    boolean needsWholeDays() {
        return this == CONSECUTIVE_DAYS || this == WEEKS_CONTINUOUS || this == PATTERN;
    }

    double observe(Measure measure, WindowFacts facts) {
        return switch (this) {
            case PERCENT -> share(measure.minutes(facts), facts.reported());
            case HOURS -> measure.minutes(facts) / 60.0;
            case OCCASIONS, FIRST -> measure.occasions(facts);
            case DAYS -> measure.days(facts);
            case CONSECUTIVE_DAYS -> facts.longestRun();
            case WEEKS_CONTINUOUS -> (double) facts.longestRun() / SCHOOL_DAYS_A_WEEK;
            case WEEKS_WITH_ABSENCE -> measure.weeks(facts);
            case PATTERN -> throw new IllegalStateException("A pattern is observed by its trigger");
        };
    }

    private static double share(int minutes, int reported) {
        return reported == 0 ? 0 : 100.0 * minutes / reported;
    }
}

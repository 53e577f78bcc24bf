package se.skolrutin.escalation;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which absence a ladder counts. Of the parameter model of public ladders only SICK is missing: why a pupil is ill or that
 * it is illness is data concerning health (article 9 of the GDPR) and not stored, so such a ladder counts VALID.
 */
public enum Measure {
    TOTAL("Frånvaron (giltig och ogiltig)"),
    VALID("Den giltiga frånvaron"),
    INVALID("Den ogiltiga frånvaron"),
    UNREPORTED("Den oanmälda frånvaron"),
    LATE("Sen ankomst");

    private static final Set<Unit> UNITS_OF_LATE = EnumSet.of(Unit.OCCASIONS, Unit.FIRST, Unit.DAYS, Unit.HOURS);

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

    /** True where absence that was known in advance is part of it. */
    boolean countsKnown() {
        return this == TOTAL || this == VALID;
    }

    /** True where it can be counted so; only all absence has days in a row and patterns, and nobody is late for a share. */
    boolean isCountedIn(Unit unit) {
        return switch (this) {
            case TOTAL -> true;
            case VALID, INVALID, UNREPORTED -> !unit.needsWholeDays();
            case LATE -> UNITS_OF_LATE.contains(unit);
        };
    }

    private boolean countsInvalid() {
        return this == INVALID || this == UNREPORTED;
    }

    int minutes(WindowFacts facts) {
        return switch (this) {
            case TOTAL -> facts.absent();
            case VALID -> facts.valid();
            case INVALID, UNREPORTED -> facts.invalid();
            case LATE -> facts.lateArrivals().minutes();
        };
    }

    /** A day is one occasion, however much of it was missed, but every lesson that a pupil comes late to is one. */
    int occasions(WindowFacts facts) {
        return this == LATE ? facts.lateArrivals().lessons() : days(facts);
    }

    int days(WindowFacts facts) {
        return switch (this) {
            case TOTAL -> facts.absentDays();
            case VALID -> facts.validDays();
            case INVALID, UNREPORTED -> facts.invalidDays();
            case LATE -> facts.lateArrivals().days();
        };
    }

    int weeks(WindowFacts facts) {
        return this == VALID ? facts.validWeeks() : facts.weeks();
    }
}

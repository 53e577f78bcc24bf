package se.skolrutin.escalation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Says in Swedish what was looked at, with the numbers. */
final class Sentences {

    private Sentences() {}

    static String of(Trigger trigger, WindowFacts facts, int minOffered) {
        var sentence = new StringBuilder(absence(trigger))
                .append(" är ")
                .append(amount(trigger.observe(facts), trigger.unit()))
                .append(trigger.minOccasions() == 0 ? "" : occasions(trigger.occasions(facts)))
                .append(". Gränsen är ")
                .append(threshold(trigger))
                .append(trigger.note() == null ? "" : " (" + trigger.note() + ")")
                .append('.');
        if (!trigger.hasLessons(facts, minOffered)) {
            sentence.append(" För få lektioner har hållits för att bedöma det.");
        } else if (!trigger.isReported(facts)) {
            sentence.append(" För lite av lektionstiden är rapporterad för att bedöma det.");
        }
        return sentence.toString();
    }

    /** What a condition asks for, before anything is observed. */
    static String condition(Trigger trigger) {
        var patterns = trigger.patterns().stream().sorted().map(Pattern::label).collect(joining(" eller "));
        return absence(trigger) + " är " + threshold(trigger)
                + (patterns.isEmpty() ? "" : " i " + patterns)
                + (trigger.afterWeeks() == 0 ? "" : ", efter minst " + weeks(trigger.afterWeeks()) + " på steget före")
                + basis(trigger);
    }

    /** What a condition asks of the data itself. */
    private static String basis(Trigger trigger) {
        var asked = new ArrayList<String>();
        if (trigger.minReportedShare() > 0) {
            asked.add("minst " + number(100 * trigger.minReportedShare()) + " procent av lektionstiden är rapporterad");
        }
        if (trigger.minOfferedMinutes() > 0) {
            asked.add("minst " + trigger.minOfferedMinutes() + " lektionsminuter har hållits");
        }
        return asked.isEmpty() ? "" : ", om " + String.join(" och ", asked);
    }

    private static String absence(Trigger trigger) {
        var leftOut = leftOut(trigger);
        return trigger.measure().label() + " " + trigger.window().words()
                + (leftOut.isEmpty() ? "" : ", utan " + leftOut + ",");
    }

    /** What a condition leaves out; the two kinds of absence known in advance are one. */
    private static String leftOut(Trigger trigger) {
        if (trigger.exclude().isEmpty()) {
            return "";
        }
        var known = trigger.excludesKnown() ? Stream.of("frånvaro som var känd i förväg") : Stream.<String>empty();
        var others = trigger.exclude().stream()
                .filter(one -> !trigger.excludesKnown() || !Exclusion.KNOWN.contains(one))
                .sorted()
                .map(Exclusion::label);
        return Stream.concat(known, others).collect(joining(" och "));
    }

    private static String threshold(Trigger trigger) {
        return trigger.operator().words() + " " + amount(trigger.value(), trigger.unit())
                + (trigger.minOccasions() == 0 ? "" : " vid minst " + amount(trigger.minOccasions(), Unit.OCCASIONS));
    }

    private static String occasions(int occasions) {
        return " vid " + amount(occasions, Unit.OCCASIONS);
    }

    private static String weeks(int weeks) {
        return weeks + (weeks == 1 ? " vecka" : " veckor");
    }

    /** What is asked of the data before anything is judged on it. */
    static String quality(Quality quality) {
        return "minst " + number(100 * quality.minReportedShare()) + " procent av lektionstiden rapporterad och minst "
                + quality.minOfferedMinutes() + " lektionsminuter "
                + quality.window().words();
    }

    static String tooFewLessons(Quality quality, WindowFacts facts) {
        return "Det går inte att bedöma ännu: " + facts.offered() + " lektionsminuter "
                + quality.window().words() + ", minst " + quality.minOfferedMinutes() + " behövs.";
    }

    static String tooLittleReported(Quality quality, WindowFacts facts) {
        return "Det går inte att bedöma ännu: närvaron är rapporterad för "
                + number(100 * facts.reportedShare()) + " procent av lektionstiden "
                + quality.window().words() + ", minst " + number(100 * quality.minReportedShare()) + " procent behövs.";
    }

    static String unreportedToday(WindowFacts facts) {
        return "Eleven har " + facts.invalid() + " minuter oanmäld frånvaro i dag.";
    }

    static String awaitsStep(Step step) {
        return "Steg " + step.no() + " prövas först när steg " + step.afterStep() + " är nått.";
    }

    static String awaitsPerson(Step step) {
        return "Steg " + step.no() + " öppnas av en människa: " + step.judged() + ".";
    }

    static String awaitsDay(Trigger trigger) {
        return "Steg " + trigger.step() + " prövas mot det här villkoret först vid avstämningen den "
                + trigger.window().datesInWords() + ".";
    }

    static String awaitsTrial(Trigger trigger) {
        return "Steg " + trigger.step() + " prövas mot det här villkoret först efter " + trigger.afterSchoolDays()
                + " skoldagar på det nuvarande steget.";
    }

    static String openedByPerson(Situation situation) {
        var opened = situation.opened();
        return "En människa har öppnat steget " + (opened == null ? "" : opened.label()) + ".";
    }

    static String review(Review review) {
        return "Stegets åtgärder är gjorda och ärendet är kvar på steget: åtgärderna följs upp "
                + review.every().words() + ".";
    }

    static String watch(WatchAction action, int days, String raiseTo) {
        return switch (action) {
            case NOTHING -> "";
            case REMIND_BEFORE -> "Uppgiften ska vara klar om " + -days + (days == -1 ? " skoldag." : " skoldagar.");
            case REMIND_AFTER -> late(days) + ".";
            case RAISE -> late(days) + " och går därför vidare till " + raiseTo + ".";
        };
    }

    private static String late(int days) {
        return "Uppgiften är " + days + (days == 1 ? " skoldag" : " skoldagar") + " försenad";
    }

    private static String amount(double value, Unit unit) {
        return number(value) + " " + (value == 1 ? unit.one() : unit.label());
    }

    /** With a decimal comma and one decimal, two where one would make it look whole. */
    static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        var tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        var hides = tenths.stripTrailingZeros().scale() <= 0;
        return (hides ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP) : tenths)
                .toPlainString()
                .replace('.', ',');
    }
}

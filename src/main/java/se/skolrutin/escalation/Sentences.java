package se.skolrutin.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says in Swedish what was looked at, with the numbers. */
final class Sentences {

    private Sentences() {}

    static String of(Trigger trigger, WindowFacts facts, int minOffered) {
        var sentence = new StringBuilder(trigger.measure().label())
                .append(' ')
                .append(trigger.window().words())
                .append(" är ")
                .append(amount(trigger.observe(facts), trigger.unit()))
                .append(". Gränsen är ")
                .append(trigger.operator().words())
                .append(' ')
                .append(amount(trigger.value(), trigger.unit()));
        if (trigger.note() != null) {
            sentence.append(" (").append(trigger.note()).append(')');
        }
        sentence.append('.');
        if (!trigger.judgeable(facts, minOffered)) {
            sentence.append(" För få lektioner har hållits för att bedöma det.");
        }
        return sentence.toString();
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

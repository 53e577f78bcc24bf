package se.skolrutin.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.signals.SignalKind;

/** The routine for concern, ready to be asked without a database. */
record ConcernScene(ConcernJudge judge) {

    static final ConcernScene SHIPPED = new ConcernScene(new ConcernJudge(Scene.RULES));

    private static final WatchPolicy WATCH = new WatchPolicy(1, 1, 3, 6);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Pattern ENTRY =
            Pattern.compile("(\\S+) ([a-z-]+)(?: (\\p{Lu}\\p{L}+))?(?: av (\\p{L}+))?( besvarad)?");

    static ConcernInquiry inquiry(ConcernSituation situation, List<SignalFact> signals) {
        return new ConcernInquiry(
                AbsenceNotation.PUPIL, Scene.CASE, null, situation, signals, WATCH, AbsenceNotation.calendar(), null);
    }

    Decision decide(ConcernSituation situation, List<SignalFact> signals) {
        return judge.judge(inquiry(situation, signals), NOW);
    }

    /** As one row of the table tells it. */
    Decision decide(String[] row) {
        var today = LocalDate.parse(row[1]);
        return decide(situation(row, today), signals(row[6], today));
    }

    static ConcernSituation situation(String[] row, LocalDate today) {
        var current = row[2].isEmpty() || row[2].equals("ny") ? null : Stage.ofCode(row[2]);
        return new ConcernSituation(
                today,
                !row[2].isEmpty(),
                current,
                row[3].isEmpty() ? 0 : AbsenceNotation.calendar().schoolDaysBetween(LocalDate.parse(row[3]), today),
                current != null,
                !row[4].isEmpty(),
                row[4].equals("kvarstar"),
                row[5].isEmpty() ? null : Stage.ofCode(row[5]));
    }

    static List<SignalFact> signals(String notation, LocalDate today) {
        return Stream.of(notation.split(" \\+ "))
                .filter(entry -> !entry.isBlank())
                .map(entry -> signal(entry.strip(), today))
                .toList();
    }

    private static SignalFact signal(String text, LocalDate today) {
        var entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            throw new IllegalArgumentException(
                    "Expected a signal like 2026-10-05 betygsvarning Matematik, but found " + text);
        }
        var day = LocalDate.parse(entry.group(1));
        var kind = SignalKind.ofCode(entry.group(2));
        return signal(kind, day, today, entry.group(3), entry.group(4), entry.group(5) != null);
    }

    static SignalFact signal(
            SignalKind kind,
            LocalDate day,
            LocalDate today,
            @Nullable String subject,
            @Nullable String voice,
            boolean answered) {
        var ago = AbsenceNotation.calendar().schoolDaysBetween(day, today);
        return new SignalFact(kind, day, ago, subject, voice == null ? kind.code() : voice, answered);
    }
}

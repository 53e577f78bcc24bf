package se.skolrutin.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Course;
import se.skolrutin.roster.Pupil;
import se.skolrutin.whatif.Comparison.Noticed;

/** Compares pupil after pupil under both ladders and adds up what it comes to. Used by one thread. */
final class ComparisonSum {

    private final Question question;
    private final SchoolCalendar calendar;
    private final List<LocalDate> weeks;
    private final EffectSum inForce;
    private final EffectSum tried;
    private final SortedMap<String, Integer> pupilsByClass = new TreeMap<>();
    private final SortedMap<Integer, Integer> pupilsByYear = new TreeMap<>();
    private int earlier;
    private int later;
    private int onlyTried;
    private int onlyInForce;

    ComparisonSum(Question question, SchoolCalendar calendar) {
        this.question = question;
        this.calendar = calendar;
        weeks = question.weeks(calendar);
        inForce = new EffectSum(question.stepsInForce(), weeks);
        tried = new EffectSum(question.tried().ladder().steps().size(), weeks);
    }

    /** What is to be kept of the pupil. */
    PupilTrace add(Pupil pupil, Course underInForce, Course underTried, @Nullable UUID mentor) {
        pupilsByClass.merge(className(pupil), 1, Integer::sum);
        pupilsByYear.merge(pupil.year(), 1, Integer::sum);
        inForce.add(pupil, underInForce, mentor);
        tried.add(pupil, underTried, mentor);
        var trace = new PupilTrace(
                pupil.id(),
                inForce.steps(underInForce),
                tried.steps(underTried),
                underInForce.noticedOn().orElse(null),
                underTried.noticedOn().orElse(null),
                earlierBy(underInForce, underTried));
        count(trace);
        return trace;
    }

    private @Nullable Integer earlierBy(Course underInForce, Course underTried) {
        var before = underInForce.noticedOn().orElse(null);
        var after = underTried.noticedOn().orElse(null);
        if (before == null || after == null) {
            return null;
        }
        return after.isAfter(before)
                ? -calendar.schoolDaysBetween(before, after)
                : calendar.schoolDaysBetween(after, before);
    }

    private void count(PupilTrace trace) {
        var earlierBy = trace.earlierBy();
        if (earlierBy != null) {
            earlier += earlierBy > 0 ? 1 : 0;
            later += earlierBy < 0 ? 1 : 0;
        } else {
            onlyTried += trace.noticedTried() != null ? 1 : 0;
            onlyInForce += trace.noticedInForce() != null ? 1 : 0;
        }
    }

    Comparison comparison() {
        return new Comparison(
                weeks,
                pupilsByClass,
                pupilsByYear,
                inForce.effect(),
                tried.effect(),
                new Noticed(earlier, later, onlyTried, onlyInForce),
                question.newLadders());
    }

    /** Empty for a pupil between classes. */
    static String className(Pupil pupil) {
        return pupil.className() == null ? "" : pupil.className();
    }
}

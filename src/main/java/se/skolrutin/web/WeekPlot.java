package se.skolrutin.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.escalation.Criterion;

/**
 * A pupil's absence week by week beside the limits of the ladder, in percent of the reported time.
 *
 * @param enteredAt the place in the list of the week the step was entered, negative where it was before them
 */
record WeekPlot(List<Week> weeks, List<Limit> limits, int enteredAt) {

    private static final int WEEKS = 12;
    private static final int LEAST_SCALE = 20;

    /** One school week; without reported lessons there is nothing to show. */
    record Week(LocalDate monday, boolean reported, double absent, double invalid) {

        public int number() {
            return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }

    /** A share of absence that leads to a step. */
    record Limit(int step, double percent) {}

    static LocalDate first(LocalDate today) {
        return monday(today).minusWeeks(WEEKS - 1L);
    }

    static WeekPlot of(
            PupilAttendance attendance, LocalDate today, List<Criterion> criteria, @Nullable LocalDate entered) {
        var first = first(today);
        var weeks = IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> week(attendance, monday))
                .toList();
        return new WeekPlot(weeks, limits(criteria), entered == null ? -1 : weeksBetween(first, monday(entered)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int weeksBetween(LocalDate monday, LocalDate later) {
        return Math.floorDiv((int) (later.toEpochDay() - monday.toEpochDay()), 7);
    }

    private static Week week(PupilAttendance attendance, LocalDate monday) {
        var facts = attendance.facts(monday, monday.plusDays(6));
        return new Week(monday, facts.reported() > 0, facts.absentPercent(), facts.invalidPercent());
    }

    private static List<Limit> limits(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.step() > 0 && criterion.unit().equals("procent"))
                .map(criterion -> new Limit(criterion.step(), criterion.threshold()))
                .distinct()
                .toList();
    }

    /** The percentage at the top: a whole ten that nothing lies above. */
    public int scale() {
        var most = DoubleStream.concat(
                        weeks.stream().mapToDouble(Week::absent),
                        limits.stream().mapToDouble(Limit::percent))
                .max()
                .orElse(0);
        return Math.max(LEAST_SCALE, (int) Math.ceil(most / 10) * 10);
    }

    /** The week with the most absence; the latest of several. */
    public Week worst() {
        return weeks.stream()
                .reduce((one, other) -> other.absent() >= one.absent() ? other : one)
                .orElseThrow();
    }
}

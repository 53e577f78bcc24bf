package se.skolrutin.escalation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * Which ladder a school's new matters are judged by, day by day.
 *
 * @param from by the day each began to count, at least one; the first also counts before
 * @param byKey the same ladders by what they are called
 */
record LadderTimeline(NavigableMap<LocalDate, LadderInForce> from, Map<LadderKey, LadderInForce> byKey) {

    static LadderTimeline of(List<LadderPeriod> periods, Statute statute) {
        var from = new TreeMap<LocalDate, LadderInForce>();
        periods.forEach(
                period -> from.put(period.from(), LadderInForce.of(period.ladder(), period.version(), statute)));
        return new LadderTimeline(
                from, from.values().stream().collect(toMap(LadderInForce::key, one -> one, (one, same) -> one)));
    }

    LadderInForce on(LocalDate day) {
        var entry = from.floorEntry(day);
        return (entry == null ? from.firstEntry() : entry).getValue();
    }

    /** The first day any of their windows needs for a pupil who is judged on that day or later. */
    LocalDate earliest(LocalDate day, SchoolCalendar calendar) {
        return from.values().stream()
                .map(ladder -> new Inquirer(ladder, calendar, day).earliest())
                .min(Comparator.naturalOrder())
                .orElse(day);
    }
}

package se.skolrutin.sync;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilDay;

/** Which days of which pupils a run may tell of, and which stay with the source that told of them before. */
final class DaysOfRun {

    private static final String LEFT =
            "Väntade en dag som går att läsa hel. Dagen är redan känd på annat sätt och står kvar som den är.";

    private final Telling telling;
    private final Attendance attendance;
    private final Map<String, UUID> pupils;
    private final Set<PupilDay> toldInPart = new HashSet<>();
    private final Map<String, SourceLine> refused = new HashMap<>();
    private int foundSoFar;

    DaysOfRun(Telling telling, Attendance attendance, Map<String, UUID> pupils) {
        this.telling = telling;
        this.attendance = attendance;
        this.pupils = pupils;
    }

    /** Rows that may be taken, and lines on those that are left. */
    record Sorted(List<AttendanceIntake.Cells> toTake, Collection<SourceLine> left) {}

    Sorted sort(List<AttendanceIntake.Cells> rows) {
        var kept = new HashSet<>(toldInPart);
        kept.addAll(attendance.reportedBy(
                telling.other(),
                days(rows.stream()).stream()
                        .filter(day -> day.day().isBefore(telling.wholeFrom()))
                        .toList()));
        var byKept = rows.stream().collect(Collectors.partitioningBy(row -> kept.contains(day(row))));
        var left = new LinkedHashMap<UUID, SourceLine>();
        byKept.get(true).forEach(row -> left.put(row.itemId(), left(row.itemId().toString())));
        return new Sorted(byKept.get(false), left.values());
    }

    /** The days of the rows that were taken; where one of a day was refused, the day is told in part. */
    Set<PupilDay> told(List<AttendanceIntake.Cells> rows, List<SourceLine> refusals) {
        var lines = refusals.stream().collect(Collectors.toMap(SourceLine::itemId, line -> line, (one, other) -> one));
        var byRefused = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> lines.containsKey(row.itemId().toString())));
        toldInPart.addAll(attendance.reportedBy(telling.other(), days(byRefused.get(true).stream())));
        refused.putAll(lines);
        return days(byRefused.get(false).stream());
    }

    /** Whether days that are told in part have been found since this was asked last. */
    boolean foundMoreToldInPart() {
        var more = toldInPart.size() > foundSoFar;
        foundSoFar = toldInPart.size();
        return more;
    }

    private SourceLine left(String itemId) {
        var line = refused.get(itemId);
        return line != null ? line : new SourceLine(telling.resource(), itemId, "student", LEFT);
    }

    private Set<PupilDay> days(Stream<AttendanceIntake.Cells> rows) {
        return rows.map(this::day).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private @Nullable PupilDay day(AttendanceIntake.Cells row) {
        return row.values().get("pupil") instanceof String known
                        && pupils.get(known) instanceof UUID pupil
                        && row.values().get("date") instanceof LocalDate day
                ? new PupilDay(pupil, day)
                : null;
    }
}

package se.skolrutin.attendance;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Unpacks a pupil's days, which the database sends as one value (see attendance_day.packed). */
final class PackedDays {

    private PackedDays() {}

    static PupilAttendance pupil(ResultSet row, int number) throws SQLException {
        var subjects = subjectsByDay(row.getString("absent_subjects"));
        var packed = ByteBuffer.wrap(row.getBytes("packed"));
        var days = new ArrayList<AttendanceDay>();
        while (packed.hasRemaining()) {
            days.add(day(packed, subjects));
        }
        return new PupilAttendance(row.getObject("pupil_id", UUID.class), days);
    }

    private static AttendanceDay day(ByteBuffer packed, Map<LocalDate, Subjects> subjectsByDay) {
        var date = LocalDate.ofEpochDay(packed.getInt());
        var subjects = subjectsByDay.getOrDefault(date, Subjects.NONE);
        return new AttendanceDay(
                date,
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.getShort(),
                packed.get() != 0,
                subjects.absent(),
                packed.getShort(),
                subjects.known(),
                packed.getShort(),
                packed.getShort());
    }

    private static Map<LocalDate, Subjects> subjectsByDay(@Nullable String text) {
        var byDay = new HashMap<LocalDate, Subjects>();
        if (text != null) {
            for (var day : text.split("\f")) {
                byDay.put(LocalDate.parse(day.substring(0, 10)), Subjects.of(day.substring(11)));
            }
        }
        return byDay;
    }

    /** Minutes of absence by subject, and those of them that were known in advance (see attendance_day.absent_subjects). */
    private record Subjects(Map<String, Integer> absent, Map<String, Integer> known) {

        static final Subjects NONE = new Subjects(Map.of(), Map.of());

        static Subjects of(String lines) {
            var absent = new LinkedHashMap<String, Integer>();
            var known = new LinkedHashMap<String, Integer>();
            for (var line : lines.split("\n")) {
                var space = line.indexOf(' ');
                var slash = line.lastIndexOf('/', space);
                var subject = line.substring(space + 1);
                absent.merge(subject, Integer.parseInt(line, 0, slash < 0 ? space : slash, 10), Integer::sum);
                if (slash >= 0) {
                    known.merge(subject, Integer.parseInt(line, slash + 1, space, 10), Integer::sum);
                }
            }
            return new Subjects(absent, known.isEmpty() ? Map.of() : known);
        }
    }
}

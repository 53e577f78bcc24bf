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

    private static AttendanceDay day(ByteBuffer packed, Map<LocalDate, Map<String, Integer>> subjects) {
        var date = LocalDate.ofEpochDay(packed.getInt());
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
                subjects.getOrDefault(date, Map.of()));
    }

    private static Map<LocalDate, Map<String, Integer>> subjectsByDay(@Nullable String text) {
        var byDay = new HashMap<LocalDate, Map<String, Integer>>();
        if (text != null) {
            for (var day : text.split("\f")) {
                byDay.put(LocalDate.parse(day.substring(0, 10)), subjects(day.substring(11)));
            }
        }
        return byDay;
    }

    private static Map<String, Integer> subjects(String lines) {
        var minutes = new LinkedHashMap<String, Integer>();
        for (var line : lines.split("\n")) {
            var space = line.indexOf(' ');
            minutes.merge(line.substring(space + 1), Integer.parseInt(line.substring(0, space)), Integer::sum);
        }
        return minutes;
    }
}

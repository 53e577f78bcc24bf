package se.skolrutin.attendance;

import static se.skolrutin.attendance.LessonColumns.ABSENCE;
import static se.skolrutin.attendance.LessonColumns.INVALID;
import static se.skolrutin.attendance.LessonColumns.KIND;
import static se.skolrutin.attendance.LessonColumns.OTHER;
import static se.skolrutin.attendance.LessonColumns.VALID;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** The missed minutes of a row, given either in a column each or as one number with its kind. */
record AbsenceMinutes(int valid, int invalid, int other) {

    static AbsenceMinutes of(Row row, int offered) {
        var kind = row.text(KIND);
        var minutes = row.minutes(ABSENCE);
        if (kind == null && (minutes == null || minutes == 0)) {
            return new AbsenceMinutes(orZero(row, VALID), orZero(row, INVALID), orZero(row, OTHER));
        }
        return ofKind(kind, minutes == null ? offered : minutes);
    }

    private static AbsenceMinutes ofKind(@Nullable String kind, int minutes) {
        return switch (kind == null ? "" : kind.toLowerCase(Locale.ROOT)) {
            case "giltig", "anmäld", "valid" -> new AbsenceMinutes(minutes, 0, 0);
            case "ogiltig", "oanmäld", "invalid" -> new AbsenceMinutes(0, minutes, 0);
            case "annan", "annan skolaktivitet", "övrig", "other" -> new AbsenceMinutes(0, 0, minutes);
            default ->
                throw new RowRefused(
                        KIND.name(), "Väntade giltig, ogiltig eller annan som sort av frånvaro" + found(kind));
        };
    }

    private static String found(@Nullable String kind) {
        return kind == null ? ", men fältet är tomt." : ", men det står ”%.40s”.".formatted(kind);
    }

    static int orZero(Row row, Column column) {
        var minutes = row.minutes(column);
        return minutes == null ? 0 : minutes;
    }

    int sum() {
        return valid + invalid + other;
    }
}

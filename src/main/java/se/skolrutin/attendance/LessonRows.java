package se.skolrutin.attendance;

import static se.skolrutin.attendance.LessonColumns.DATE;
import static se.skolrutin.attendance.LessonColumns.END;
import static se.skolrutin.attendance.LessonColumns.KNOWN;
import static se.skolrutin.attendance.LessonColumns.LATE;
import static se.skolrutin.attendance.LessonColumns.OFFERED;
import static se.skolrutin.attendance.LessonColumns.PRESENT;
import static se.skolrutin.attendance.LessonColumns.PUPIL;
import static se.skolrutin.attendance.LessonColumns.REPORTED;
import static se.skolrutin.attendance.LessonColumns.SOURCE;
import static se.skolrutin.attendance.LessonColumns.SOURCE_ID;
import static se.skolrutin.attendance.LessonColumns.START;
import static se.skolrutin.attendance.LessonColumns.SUBJECT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** Understands the rows of an absence file. */
final class LessonRows {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String SOURCE_OF_FILES = "fil";

    private final Header header;
    private final Map<String, UUID> pupils;
    private final LocalDate latest;

    /**
     * @param header of the file: a column it lacks says nothing, while an empty field says 0
     * @param pupils the pupils known to the roster, by the id that the file uses
     * @param today lessons more than a year ahead are taken for a slip of the pen
     */
    LessonRows(Header header, Map<String, UUID> pupils, LocalDate today) {
        this.header = header;
        this.pupils = pupils;
        this.latest = today.plusYears(1);
    }

    Lesson lesson(Row row) {
        var pupil = pupil(row);
        var day = day(row);
        var starts = row.time(START);
        var ends = row.time(END);
        var subject = row.text(SUBJECT);
        var offered = offered(row, starts, ends);
        var absence = AbsenceMinutes.of(row, offered);
        var reported = absence.sum() > 0 || !Boolean.FALSE.equals(row.yesNo(REPORTED));
        var present = present(row, offered, absence, reported);
        return new Lesson(
                row.text(SOURCE) instanceof String source ? source : SOURCE_OF_FILES,
                row.text(SOURCE_ID) instanceof String id ? id : sourceId(pupil, day, starts, subject),
                pupil,
                day,
                starts,
                ends,
                subject,
                offered,
                reported,
                present,
                absence.valid(),
                absence.invalid(),
                absence.other(),
                part(row, KNOWN, absence.valid(), "den giltiga frånvaron"),
                part(row, LATE, absence.valid() + absence.invalid(), "den giltiga och ogiltiga frånvaron"));
    }

    /** Minutes that are some of others; empty where the file has no such column. */
    private @Nullable Integer part(Row row, Column column, int most, String of) {
        if (!header.has(column)) {
            return null;
        }
        var minutes = AbsenceMinutes.orZero(row, column);
        if (minutes > most) {
            throw new RowRefused(
                    column.name(), "Väntade högst %d minuter, %s, men det står %d.".formatted(most, of, minutes));
        }
        return minutes;
    }

    private UUID pupil(Row row) {
        var pupil = pupils.get(row.required(PUPIL));
        if (pupil == null) {
            throw new RowRefused(
                    PUPIL.name(),
                    "Ingen elev med id ”%.40s” finns. Läs in elevlistan eller rätta id:t."
                            .formatted(row.required(PUPIL)));
        }
        return pupil;
    }

    private LocalDate day(Row row) {
        var day = row.requiredDate(DATE);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new RowRefused(
                    DATE.name(),
                    "Väntade ett datum mellan %s och %s, men det står %s.".formatted(EARLIEST, latest, day));
        }
        return day;
    }

    private static int offered(Row row, @Nullable LocalTime starts, @Nullable LocalTime ends) {
        var minutes = row.minutes(OFFERED);
        if (minutes != null) {
            return minutes;
        }
        if (starts == null || ends == null) {
            throw new RowRefused(OFFERED.name(), "Väntade lektionens längd: minuter, eller både start och slut.");
        }
        if (!ends.isAfter(starts)) {
            throw new RowRefused(END.name(), "Väntade en sluttid efter %s, men det står %s.".formatted(starts, ends));
        }
        return (int) Duration.between(starts, ends).toMinutes();
    }

    private static int present(Row row, int offered, AbsenceMinutes absence, boolean reported) {
        var given = row.minutes(PRESENT);
        var present = given != null ? given : reported ? Math.max(0, offered - absence.sum()) : 0;
        if (present + absence.sum() > offered) {
            throw new RowRefused(
                    given == null ? LessonColumns.ABSENCE.name() : PRESENT.name(),
                    "Väntade högst %d minuter, lektionens längd, men närvaro och frånvaro är tillsammans %d."
                            .formatted(offered, present + absence.sum()));
        }
        return present;
    }

    private static String sourceId(UUID pupil, LocalDate day, @Nullable LocalTime starts, @Nullable String subject) {
        return pupil + " " + day + " " + (starts != null ? starts : subject != null ? subject : "");
    }
}

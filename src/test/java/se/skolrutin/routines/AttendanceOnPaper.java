package se.skolrutin.routines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down how a pupil attended, days ahead too, since tests move time and rules look back. */
class AttendanceOnPaper {

    private static final int DAY = 360;

    private final JdbcClient jdbc;
    private final UUID pupil;

    AttendanceOnPaper(JdbcClient jdbc, UUID pupil) {
        this.jdbc = jdbc;
        this.pupil = pupil;
    }

    /** Every weekday of a year around this day is a school day of the unit. */
    static void openEveryWeekday(JdbcClient jdbc, UUID schoolUnit, LocalDate day) {
        UUID year = UUID.randomUUID();
        jdbc.sql("insert into school_year (id, school_unit_id, name, first_day, last_day) values (?, ?, 'Läsår', ?, ?)")
                .params(year, schoolUnit, day.minusDays(100), day.plusDays(265))
                .update();
        jdbc.sql("insert into term (id, school_year_id, name, first_day, last_day) values (?, ?, 'Termin', ?, ?)")
                .params(UUID.randomUUID(), year, day.minusDays(100), day.plusDays(265))
                .update();
    }

    AttendanceOnPaper present(LocalDate first, LocalDate last) {
        return weekdays(first, last, 0, 0);
    }

    /** Away without notice two lessons of six every day: a third of the time. */
    AttendanceOnPaper aThirdUnreported(LocalDate first, LocalDate last) {
        return weekdays(first, last, 0, DAY / 3);
    }

    AttendanceOnPaper ill(LocalDate first, LocalDate last) {
        return weekdays(first, last, DAY, 0);
    }

    /** As an import does: the rules will look at the pupil again. */
    void imported(Instant at) {
        jdbc.sql("insert into attendance_touched (pupil_id, touched_at) values (?, ?) on conflict do nothing")
                .params(pupil, Timestamp.from(at))
                .update();
    }

    private AttendanceOnPaper weekdays(LocalDate first, LocalDate last, int valid, int invalid) {
        Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .forEach(day -> write(day, valid, invalid));
        return this;
    }

    private void write(LocalDate day, int valid, int invalid) {
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day)
                        values (:pupil, :day, :offered, :offered, :present, :valid, :invalid, 0,
                                :occasions, :invalidOccasions, :fullDay)
                        on conflict (pupil_id, day) do update
                        set present = excluded.present, valid = excluded.valid, invalid = excluded.invalid,
                            occasions = excluded.occasions, invalid_occasions = excluded.invalid_occasions,
                            full_day = excluded.full_day
                        """)
                .param("pupil", pupil)
                .param("day", day)
                .param("offered", DAY)
                .param("present", DAY - valid - invalid)
                .param("valid", valid)
                .param("invalid", invalid)
                .param("occasions", valid + invalid > 0 ? 1 : 0)
                .param("invalidOccasions", invalid > 0 ? 1 : 0)
                .param("fullDay", valid + invalid == DAY)
                .update();
    }
}

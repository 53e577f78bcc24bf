package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.skolrutin.calendar.SchoolCalendar;

class DueTest {

    /** A Wednesday in term. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneId.of("Europe/Stockholm"));

    private static final SchoolCalendar EVERY_WEEKDAY = new SchoolCalendar(List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T15:00:00Z, false, 0",
        "2026-11-18T08:00:00Z, true,  0",
        "2026-11-19T15:00:00Z, false, 1",
        "2026-11-23T15:00:00Z, false, 3",
        "2026-11-22T15:00:00Z, false, 2",
        "2026-11-17T15:00:00Z, true, -1",
        "2026-11-12T15:00:00Z, true, -4"
    })
    void countsHowFarAwayADayIsInSchoolDays(Instant dueAt, boolean overdue, int schoolDays) {
        Due due = Due.of(dueAt, CLOCK, EVERY_WEEKDAY);

        assertThat(due.schoolDays()).isEqualTo(schoolDays);
        assertThat(due.overdue()).isEqualTo(overdue);
    }
}

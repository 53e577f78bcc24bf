package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.calendar.SchoolCalendar;

class TimesInARowTest {

    /** A Thursday; the day after is off. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 26, 8, 0);

    private static final SchoolCalendar CALENDAR = new SchoolCalendar(
            List.of(),
            List.of(),
            List.of(new DayOff(DayOff.Kind.HOLIDAY, "Lov", LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27))));

    @Test
    void followOneAnotherWithAPause() {
        assertThat(row(20, 10, null).of(3, CALENDAR))
                .containsExactly(FIRST, FIRST.plusMinutes(30), FIRST.plusMinutes(60));
    }

    @Test
    void goOnTheNextSchoolDayWhereTheDayIsFull() {
        assertThat(row(20, 0, LocalTime.of(8, 40)).of(5, CALENDAR))
                .containsExactly(
                        FIRST,
                        FIRST.plusMinutes(20),
                        LocalDateTime.of(2026, 11, 30, 8, 0),
                        LocalDateTime.of(2026, 11, 30, 8, 20),
                        LocalDateTime.of(2026, 12, 1, 8, 0));
    }

    @Test
    void doNotPassMidnight() {
        TimesInARow late = new TimesInARow(FIRST.withHour(23), Duration.ofMinutes(40), Duration.ZERO, null);

        assertThat(late.of(2, CALENDAR)).containsExactly(FIRST.withHour(23), LocalDateTime.of(2026, 11, 30, 23, 0));
    }

    @Test
    void areNoneWhereNotEvenOneFits() {
        assertThat(row(20, 0, LocalTime.of(8, 15)).fit()).isFalse();
        assertThat(row(20, 0, LocalTime.of(8, 20)).fit()).isTrue();
    }

    private static TimesInARow row(int minutes, int pause, @Nullable LocalTime latest) {
        return new TimesInARow(FIRST, Duration.ofMinutes(minutes), Duration.ofMinutes(pause), latest);
    }
}

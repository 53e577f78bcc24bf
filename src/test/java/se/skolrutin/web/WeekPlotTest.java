package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.escalation.Criterion;

class WeekPlotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void showsTwelveWeeksOfAbsenceInPercent() {
        WeekPlot plot = plot(day(MONDAY, 80), day(MONDAY.plusDays(1), 0), day(MONDAY.minusWeeks(1), 0));
        assertThat(plot.weeks()).hasSize(12);
        assertThat(plot.worst()).isEqualTo(new WeekPlot.Week(MONDAY, true, 12.5, 12.5));
        assertThat(plot.worst().number()).isEqualTo(47);
        assertThat(plot.weeks().get(10).absent()).isZero();
        assertThat(plot.weeks().get(9).reported()).isFalse();
    }

    @Test
    void drawsTheLimitsThatAreSharesOfTime() {
        WeekPlot plot = plot();
        assertThat(plot.limits()).containsExactly(new WeekPlot.Limit(3, 35));
        assertThat(plot.scale()).isEqualTo(40);
        assertThat(plot.enteredAt()).isEqualTo(10);
    }

    private static WeekPlot plot(AttendanceDay... days) {
        return WeekPlot.of(
                new PupilAttendance(UUID.randomUUID(), List.of(days)),
                TODAY,
                List.of(limit(35, "procent", 3), limit(3, "tillfällen", 3), limit(90, "procent", 0)),
                LocalDate.of(2026, 11, 11));
    }

    private static Criterion limit(double threshold, String unit, int step) {
        return new Criterion("", 1, threshold, unit, MONDAY, TODAY, false, "", "", step, false);
    }

    private static AttendanceDay day(LocalDate date, int invalid) {
        return new AttendanceDay(date, 320, 320, 320 - invalid, 0, invalid, 0, 1, 1, false, Map.of());
    }
}

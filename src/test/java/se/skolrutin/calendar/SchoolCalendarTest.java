package se.skolrutin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {

    private final SchoolCalendar calendar = new SchoolCalendar(
            List.of(new SchoolYear("2026/27", day("2026-07-01"), day("2027-06-30"))),
            List.of(
                    new Term("HT 2026", day("2026-08-18"), day("2026-12-18")),
                    new Term("VT 2027", day("2027-01-11"), day("2027-06-11"))),
            List.of(
                    new DayOff(DayOff.Kind.HOLIDAY, "Höstlov", day("2026-10-26"), day("2026-10-30")),
                    new DayOff(DayOff.Kind.STUDY_DAY, "Studiedag", day("2026-11-02"), day("2026-11-02"))));

    @Test
    void weekendsHolidaysAndDaysBetweenTermsAreNoSchoolDays() {
        assertThat(List.of("2026-11-21", "2026-10-28", "2026-11-02", "2026-12-21", "2026-08-17", "2027-06-14"))
                .noneMatch(date -> calendar.isSchoolDay(day(date)));
        assertThat(List.of("2026-11-20", "2026-08-18", "2026-12-18", "2027-06-11"))
                .allMatch(date -> calendar.isSchoolDay(day(date)));
    }

    @Test
    void countsSchoolDaysOverAHolidayAndAStudyDay() {
        assertThat(calendar.plusSchoolDays(day("2026-10-23"), 1)).isEqualTo("2026-11-03");
        assertThat(calendar.plusSchoolDays(day("2026-11-03"), -1)).isEqualTo("2026-10-23");
        assertThat(calendar.plusSchoolDays(day("2026-12-18"), 5)).isEqualTo("2027-01-15");
        assertThat(calendar.plusSchoolDays(day("2026-11-21"), 0)).isEqualTo("2026-11-23");
        assertThat(calendar.plusSchoolDays(day("2026-11-20"), 0)).isEqualTo("2026-11-20");
        assertThat(calendar.schoolDaysBetween(day("2026-10-23"), day("2026-11-03")))
                .isEqualTo(1);
    }

    @Test
    void knowsTheTermAndTheYearOfADate() {
        assertThat(calendar.termOf(day("2026-10-28")).map(Term::name)).contains("HT 2026");
        assertThat(calendar.termOf(day("2026-12-24"))).isEmpty();
        assertThat(calendar.schoolYearOf(day("2026-12-24")).map(SchoolYear::name))
                .contains("2026/27");
        assertThat(calendar.schoolYearOf(day("2028-01-01"))).isEmpty();
    }

    @Test
    void aDeadlineBeyondTheKnownYearsStillHasADate() {
        assertThat(calendar.plusSchoolDays(day("2027-06-11"), 1)).isEqualTo("2027-07-01");
    }

    @Property
    void thereAreNSchoolDaysUpToTheNthSchoolDay(
            @ForAll @IntRange(max = 500) int offset, @ForAll @IntRange(min = 1, max = 120) int n) {
        var from = day("2026-07-01").plusDays(offset);
        var to = calendar.plusSchoolDays(from, n);

        assertThat(calendar.isSchoolDay(to)).isTrue();
        assertThat(to.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.schoolDaysBetween(from, to)).isEqualTo(n);
        assertThat(calendar.plusSchoolDays(to, -n)).isBeforeOrEqualTo(from);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

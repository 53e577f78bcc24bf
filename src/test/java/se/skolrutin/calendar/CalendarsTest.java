package se.skolrutin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class CalendarsTest {

    @Autowired
    private Calendars calendars;

    private final UUID unit = UUID.randomUUID();

    @Test
    void shipsTwoSchoolYearsThatKeepToTheLaw() {
        var calendar = calendars.of(unit);

        assertThat(calendar.terms()).extracting(Term::name).containsExactly("HT 2025", "VT 2026", "HT 2026", "VT 2027");
        assertThat(calendar.years()).allSatisfy(year -> assertThat(calendar.schoolDays(year.first(), year.last()))
                .hasSizeBetween(178, 190));
        assertThat(calendar.isSchoolDay(day("2026-10-28"))).isFalse();
        assertThat(calendar.isSchoolDay(day("2026-11-20"))).isTrue();
    }

    @Test
    void aChangeIsOfOneSchoolUnitAlone() {
        var other = UUID.randomUUID();
        var studyDay = new DayOff(DayOff.Kind.STUDY_DAY, "Studiedag", day("2026-11-24"), day("2026-11-24"));

        calendars.addDayOff(unit, studyDay);

        assertThat(calendars.of(unit).isSchoolDay(day("2026-11-24"))).isFalse();
        assertThat(calendars.of(other).isSchoolDay(day("2026-11-24"))).isTrue();
        calendars.removeDayOff(unit, studyDay);
        assertThat(calendars.of(unit).isSchoolDay(day("2026-11-24"))).isTrue();
    }

    @Test
    void takesANewSchoolYearWithItsTerms() {
        calendars.putYear(unit, new SchoolYear("2027/28", day("2027-07-01"), day("2028-06-30")));
        calendars.putTerm(unit, new Term("HT 2027", day("2027-08-17"), day("2027-12-17")));
        calendars.putTerm(unit, new Term("HT 2027", day("2027-08-18"), day("2027-12-17")));

        assertThat(calendars.of(unit).termOf(day("2027-08-18")).map(Term::name)).contains("HT 2027");
        assertThat(calendars.of(unit).isSchoolDay(day("2027-08-17"))).isFalse();
        calendars.removeTerm(unit, "HT 2027");
        assertThat(calendars.of(unit).termOf(day("2027-08-18"))).isEmpty();
    }

    @Test
    void addsASchoolYearWithBothTermsOrNothing() {
        var autumn = new Term("HT 2027", day("2027-08-17"), day("2027-12-17"));
        var spring = new Term("VT 2028", day("2028-01-10"), day("2028-06-09"));
        var late = new Term("VT 2029", day("2029-01-10"), day("2029-06-09"));

        refuses(() -> calendars.addYear(unit, autumn, late), "inte inom något läsår");
        assertThat(calendars.of(unit).years()).hasSize(2);

        calendars.addYear(unit, autumn, spring);
        assertThat(calendars.of(unit).isSchoolDay(day("2028-01-10"))).isTrue();
        refuses(() -> calendars.addYear(unit, autumn, spring), "2027/28 finns redan");
    }

    @Test
    void refusesWhatDoesNotFitAndSaysWhy() {
        refuses(() -> calendars.putYear(unit, year("2026-27", "2027-07-01", "2028-06-30")), "ska heta som 2026/27");
        refuses(() -> calendars.putYear(unit, year("2027/28", "2027-06-01", "2028-06-30")), "överlappar 2026/27");
        refuses(
                () -> calendars.putYear(unit, year("2026/27", "2026-09-01", "2027-06-30")),
                "HT 2026",
                "utanför läsåret");
        refuses(
                () -> calendars.putTerm(unit, new Term("Sommar", day("2026-12-01"), day("2027-01-08"))),
                "överlappar HT 2026");
        refuses(
                () -> calendars.putTerm(unit, new Term("HT 2030", day("2030-08-18"), day("2030-12-18"))),
                "Lägg upp läsåret först");
        refuses(
                () -> calendars.putTerm(unit, new Term("HT 2026", day("2026-12-18"), day("2026-08-18"))),
                "ligger före första dagen");
        refuses(
                () -> calendars.addDayOff(
                        unit, new DayOff(DayOff.Kind.HOLIDAY, "Lov", day("2026-10-30"), day("2026-10-31"))),
                "överlappar Höstlov");
        assertThat(calendars.of(unit).terms()).hasSize(4);
    }

    private static void refuses(Runnable change, String... words) {
        assertThatThrownBy(change::run).isInstanceOf(CalendarRefused.class).hasMessageContainingAll(words);
    }

    private static SchoolYear year(String name, String first, String last) {
        return new SchoolYear(name, day(first), day(last));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

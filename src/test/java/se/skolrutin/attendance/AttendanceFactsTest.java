package se.skolrutin.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AttendanceFactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void addsUpMinutesWeekdaysAndSubjects() {
        var facts = facts(
                new AttendanceDay(MONDAY, 300, 240, 120, 60, 60, 0, 2, 1, false, Map.of("Bild", 60, "NO", 60)),
                new AttendanceDay(MONDAY.plusDays(1), 300, 300, 180, 60, 0, 60, 1, 0, false, Map.of("Bild", 60)));

        assertThat(facts.offered()).isEqualTo(600);
        assertThat(facts.reportedPercent()).isEqualTo(90);
        assertThat(facts.absent()).isEqualTo(180);
        assertThat(facts.absentPercent()).isEqualTo(100.0 * 180 / 540);
        assertThat(facts.occasions()).isEqualTo(3);
        assertThat(facts.invalidOccasions()).isEqualTo(1);
        assertThat(facts.shareOfAbsenceOn(DayOfWeek.MONDAY)).isEqualTo(100.0 * 120 / 180);
        assertThat(facts.shareOfAbsenceIn("Bild")).isEqualTo(100.0 * 120 / 180);
        assertThat(facts.daysWithAbsence()).isEqualTo(2);
    }

    @Test
    void theLongestRunGoesOnOverWeekendsAndDaysWithoutLessons() {
        var facts = facts(full(3), full(4), nothingOffered(7), full(8), attended(9), full(10));

        assertThat(facts.fullDays()).isEqualTo(4);
        assertThat(facts.longestRun()).isEqualTo(3);
    }

    @Test
    void aDayThatNobodyReportedEndsARun() {
        var unreported = new AttendanceDay(MONDAY.plusDays(1), 300, 0, 0, 0, 0, 0, 0, 0, false, Map.of());

        assertThat(facts(full(0), unreported, full(2)).longestRun()).isEqualTo(1);
    }

    @Test
    void addsUpWhatWasKnownInAdvanceAndLateArrivals() {
        var facts = facts(partlyKnown(0, 60), partlyKnown(1, 300), full(2));

        assertThat(facts.known()).isEqualTo(360);
        assertThat(facts.late()).isEqualTo(40);
        assertThat(facts.lateLessons()).isEqualTo(4);
        assertThat(facts.lateDays()).isEqualTo(2);
        assertThat(facts.valid()).isEqualTo(900);
    }

    @Test
    void withoutWhatWasKnownADayCountsWhereSomethingElseWasMissed() {
        var attendance = new PupilAttendance(UUID.randomUUID(), List.of(full(0), partlyKnown(1, 60), full(2)));

        var facts = attendance.withoutKnown().facts(MONDAY, MONDAY.plusDays(30));

        assertThat(facts.valid()).isEqualTo(840);
        assertThat(facts.known()).isZero();
        assertThat(facts.daysWithAbsence()).isEqualTo(3);
        assertThat(facts.longestRun()).isEqualTo(3);
        assertThat(facts.absentBySubject()).isEqualTo(Map.of("NO", 840));
    }

    @Test
    void aDayThatWasAllKnownInAdvanceNeitherCountsInARunNorBreaksIt() {
        var days = List.of(full(0), partlyKnown(1, 300), full(2), attended(3), full(4));

        var facts = new PupilAttendance(UUID.randomUUID(), days).withoutKnown().facts(MONDAY, MONDAY.plusDays(30));

        assertThat(facts.fullDays()).isEqualTo(3);
        assertThat(facts.longestRun()).isEqualTo(2);
        assertThat(facts.daysWithAbsence()).isEqualTo(3);
        assertThat(facts.absentBySubject()).isEqualTo(Map.of("NO", 900));
    }

    @Test
    void attendanceWithNothingKnownIsTheSameWithoutIt() {
        var attendance = new PupilAttendance(UUID.randomUUID(), List.of(full(0), attended(1)));

        assertThat(attendance.withoutKnown()).isSameAs(attendance);
    }

    @Test
    void daysOutsideTheWindowDoNotCount() {
        var attendance = new PupilAttendance(UUID.randomUUID(), List.of(full(0), full(1), full(2)));

        var facts = attendance.facts(MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(facts.fullDays()).isEqualTo(1);
    }

    @Test
    void nothingOfferedGivesZeroAndNoError() {
        assertThat(facts().absentPercent()).isZero();
        assertThat(facts().reportedPercent()).isZero();
    }

    @Property
    void aWindowsFactsAreTheSumOfItsParts(
            @ForAll @Size(min = 2, max = 40) int[] kinds, @ForAll @IntRange(max = 60) int cut) {
        var days = IntStream.range(0, kinds.length)
                .mapToObj(i -> switch (Math.floorMod(kinds[i], 3)) {
                    case 0 -> full(i);
                    case 1 -> attended(i);
                    default -> nothingOffered(i);
                })
                .toArray(AttendanceDay[]::new);
        var attendance = new PupilAttendance(UUID.randomUUID(), Arrays.asList(days));
        var last = MONDAY.plusDays(60);

        var whole = attendance.facts(MONDAY, last);
        var early = attendance.facts(MONDAY, MONDAY.plusDays(cut));
        var late = attendance.facts(MONDAY.plusDays(cut + 1), last);

        assertThat(early.absent() + late.absent()).isEqualTo(whole.absent());
        assertThat(early.fullDays() + late.fullDays()).isEqualTo(whole.fullDays());
        assertThat(whole.longestRun()).isBetween(Math.max(early.longestRun(), late.longestRun()), whole.fullDays());
    }

    private static AttendanceFacts facts(AttendanceDay... days) {
        return new PupilAttendance(UUID.randomUUID(), List.of(days)).facts(MONDAY, MONDAY.plusDays(30));
    }

    /** Away all day, late by a stretch of two lessons before leaving. */
    private static AttendanceDay partlyKnown(int offset, int known) {
        return new AttendanceDay(
                MONDAY.plusDays(offset),
                300,
                300,
                0,
                300,
                0,
                0,
                1,
                0,
                true,
                Map.of("NO", 300),
                known,
                Map.of("NO", known),
                20,
                2);
    }

    private static AttendanceDay full(int offset) {
        return new AttendanceDay(MONDAY.plusDays(offset), 300, 300, 0, 300, 0, 0, 1, 0, true, Map.of("NO", 300));
    }

    private static AttendanceDay attended(int offset) {
        return new AttendanceDay(MONDAY.plusDays(offset), 300, 300, 300, 0, 0, 0, 0, 0, false, Map.of());
    }

    private static AttendanceDay nothingOffered(int offset) {
        return new AttendanceDay(MONDAY.plusDays(offset), 0, 0, 0, 0, 0, 0, 0, 0, false, Map.of());
    }
}

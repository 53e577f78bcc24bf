package se.skolrutin.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.SchoolYear;
import se.skolrutin.calendar.Term;

/**
 * Attendance written as a principal would note it down: {@code 2026-10-05..2026-10-09 måndag ogiltig 80 Idrott},
 * several joined by " + ". Every school day has four lessons of 80 minutes; without minutes the whole day is meant.
 * Absence is {@code giltig}, {@code ogiltig}, {@code känd} (valid and known in advance) or {@code sen} (coming late,
 * which is not valid).
 */
final class AbsenceNotation {

    static final int DAY = 320;
    static final UUID PUPIL = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    private static final List<String> WEEKDAYS = List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag");
    private static final Pattern ENTRY = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?(?: (\\p{L}+dag))? (giltig|ogiltig|känd|sen)(?: (\\d+))?(?: (\\p{Lu}\\p{L}*))?");

    private AbsenceNotation() {}

    /** The school year 2026/27 as it is shipped, as far as tests need it. */
    static SchoolCalendar calendar() {
        return new SchoolCalendar(
                List.of(new SchoolYear("2026/27", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30))),
                List.of(
                        new Term("HT 2026", LocalDate.of(2026, 8, 18), LocalDate.of(2026, 12, 18)),
                        new Term("VT 2027", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 6, 11))),
                List.of(
                        new DayOff(
                                DayOff.Kind.STUDY_DAY,
                                "Studiedag",
                                LocalDate.of(2026, 9, 25),
                                LocalDate.of(2026, 9, 25)),
                        new DayOff(
                                DayOff.Kind.HOLIDAY, "Höstlov", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30)),
                        new DayOff(
                                DayOff.Kind.STUDY_DAY,
                                "Studiedag",
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2026, 11, 2))));
    }

    /** Every school day up to today, with that absence; the first so many percent of lessons reported. */
    static PupilAttendance attendance(String notation, int reportedPercent, LocalDate today) {
        var absence = new TreeMap<LocalDate, List<Entry>>();
        Stream.of(notation.split(" \\+ "))
                .filter(entry -> !entry.isBlank())
                .forEach(entry -> add(entry.strip(), absence));
        var days = new ArrayList<AttendanceDay>();
        for (var date : calendar().schoolDays(LocalDate.of(2026, 8, 18), today)) {
            days.add(day(date, absence.getOrDefault(date, List.of()), DAY * reportedPercent / 100));
        }
        return new PupilAttendance(PUPIL, days);
    }

    private static void add(String text, Map<LocalDate, List<Entry>> absence) {
        var entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            throw new IllegalArgumentException(
                    "Expected absence like 2026-10-05..2026-10-09 ogiltig 80, but found " + text);
        }
        var first = LocalDate.parse(entry.group(1));
        var last = entry.group(2) == null ? first : LocalDate.parse(entry.group(2));
        var minutes = entry.group(5) == null ? DAY : Integer.parseInt(entry.group(5));
        var subject = entry.group(6) == null ? "Matematik" : entry.group(6);
        calendar().schoolDays(first, last).stream()
                .filter(date -> entry.group(3) == null || on(date, entry.group(3)))
                .forEach(date -> absence.computeIfAbsent(date, d -> new ArrayList<>())
                        .add(new Entry(entry.group(4), minutes, subject)));
    }

    private static boolean on(LocalDate date, String weekday) {
        return date.getDayOfWeek() == DayOfWeek.of(WEEKDAYS.indexOf(weekday) + 1);
    }

    private static AttendanceDay day(LocalDate date, List<Entry> entries, int reported) {
        var invalid = sum(entries, Entry::invalid);
        var valid = sum(entries, entry -> !entry.invalid());
        return new AttendanceDay(
                date,
                DAY,
                Math.max(reported, valid + invalid),
                Math.max(0, reported - valid - invalid),
                valid,
                invalid,
                0,
                entries.size(),
                (int) entries.stream().filter(Entry::invalid).count(),
                valid + invalid >= DAY,
                subjects(entries, entry -> true),
                sum(entries, Entry::known),
                subjects(entries, Entry::known),
                sum(entries, Entry::late),
                (int) entries.stream().filter(Entry::late).count());
    }

    private static int sum(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).mapToInt(Entry::minutes).sum();
    }

    private static Map<String, Integer> subjects(List<Entry> entries, Predicate<Entry> which) {
        var subjects = new TreeMap<String, Integer>();
        entries.stream().filter(which).forEach(entry -> subjects.merge(entry.subject(), entry.minutes(), Integer::sum));
        return subjects;
    }

    private record Entry(String kind, int minutes, String subject) {

        boolean invalid() {
            return kind.equals("ogiltig") || late();
        }

        boolean known() {
            return kind.equals("känd");
        }

        boolean late() {
            return kind.equals("sen");
        }
    }
}

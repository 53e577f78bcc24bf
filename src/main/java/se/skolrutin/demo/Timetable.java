package se.skolrutin.demo;

import java.time.LocalDate;
import java.util.List;

/** The lessons of the demo school: each an hour, four to six a day depending on the year. */
final class Timetable {

    static final List<String> STARTS = List.of("08:10", "09:20", "10:30", "12:10", "13:20", "14:30");

    private static final List<String> LOWER =
            List.of("Svenska", "Matematik", "Svenska", "Bild", "Matematik", "Idrott och hälsa", "NO", "SO", "Musik");
    private static final List<String> UPPER = List.of(
            "Matematik",
            "Svenska",
            "Engelska",
            "NO",
            "SO",
            "Slöjd",
            "Matematik",
            "Svenska",
            "Språkval",
            "Engelska",
            "Idrott och hälsa",
            "Bild",
            "NO",
            "SO",
            "Musik",
            "Teknik",
            "Hem- och konsumentkunskap");

    private Timetable() {}

    static int lessonsADay(int year) {
        return year <= 3 ? 4 : year <= 6 ? 5 : 6;
    }

    static List<String> subjects(int year) {
        return (year <= 5 ? LOWER : UPPER).stream().distinct().toList();
    }

    static String end(int lesson) {
        var start = STARTS.get(lesson);
        return "%02d%s".formatted(Integer.parseInt(start.substring(0, 2)) + 1, start.substring(2));
    }

    static String subject(DemoPupil pupil, LocalDate day, int lesson) {
        var subjects = pupil.year() <= 5 ? LOWER : UPPER;
        var slot = day.getDayOfWeek().ordinal() * lessonsADay(pupil.year())
                + lesson
                + pupil.className().charAt(1);
        return subjects.get(slot % subjects.size());
    }
}

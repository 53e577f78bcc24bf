package se.skolrutin.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lessons behind the demo school, as its files of absence tell them. */
final class DemoLessons {

    private static final String HEADER =
            "elev;datum;start;slut;ämne;rapporterad;giltig;ogiltig;känd_i_förväg;sen_ankomst";
    private static final String BADLY_REPORTED = "5B";

    private final List<DemoPupil> pupils;

    DemoLessons(List<DemoPupil> pupils) {
        this.pupils = pupils;
    }

    /** Every lesson of the days, and once more those of the days whose absence the guardians explained afterwards. */
    Stream<String> of(List<LocalDate> days) {
        return Stream.of(
                        Stream.of(HEADER),
                        days.stream().flatMap(day -> lines(pupils.stream(), day, true)),
                        days.stream()
                                .flatMap(day -> lines(pupils.stream().filter(p -> explainedLater(p, day)), day, false)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(Stream<DemoPupil> pupils, LocalDate day, boolean atFirst) {
        return pupils.flatMap(pupil -> lessons(pupil).mapToObj(lesson -> line(pupil, day, lesson, atFirst)));
    }

    private static IntStream lessons(DemoPupil pupil) {
        return IntStream.range(0, Timetable.lessonsADay(pupil.year()));
    }

    private static String line(DemoPupil pupil, LocalDate day, int lesson, boolean atFirst) {
        var subject = Timetable.subject(pupil, day, lesson);
        var absence = pupil.habit().in(pupil.number(), day, lesson, subject);
        if (atFirst && absence == Absence.VALID && explainedLater(pupil, day)) {
            absence = Absence.INVALID;
        }
        return "%s;%s;%s;%s;%s;%s;%s"
                .formatted(
                        pupil.id(),
                        day,
                        Timetable.STARTS.get(lesson),
                        Timetable.end(lesson),
                        subject,
                        absence == Absence.NONE && unreported(pupil, day, lesson) ? "nej" : "ja",
                        absence.columns());
    }

    private static boolean explainedLater(DemoPupil pupil, LocalDate day) {
        return Habit.chance(pupil.number(), day.toEpochDay(), 6) < 60;
    }

    /** The same lesson is unreported for the whole class. */
    private static boolean unreported(DemoPupil pupil, LocalDate day, int lesson) {
        var chance = Habit.chance(pupil.className().hashCode(), day.toEpochDay(), 20 + lesson);
        return chance < (pupil.className().equals(BADLY_REPORTED) ? 250 : 12);
    }
}

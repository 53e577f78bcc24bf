package se.skolrutin.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lessons behind the demo school, as its files of absence tell them. */
final class DemoLessons {

    private static final String HEADER = "elev;datum;start;slut;ämne;rapporterad;giltig;ogiltig";
    private static final String BADLY_REPORTED = "5B";

    private final List<DemoPupil> pupils;

    DemoLessons(List<DemoPupil> pupils) {
        this.pupils = pupils;
    }

    /** Every lesson, as it was reported at first: with some absence not yet known to be valid. */
    Stream<String> asFirstReported(List<LocalDate> days) {
        return Stream.concat(Stream.of(HEADER), days.stream().flatMap(day -> pupils.stream()
                .flatMap(pupil -> lessons(pupil).mapToObj(lesson -> line(pupil, day, lesson, true)))));
    }

    /** Days that were gone over once more, with the absence that guardians explained afterwards as valid. */
    Stream<String> corrections(List<LocalDate> days) {
        return Stream.concat(Stream.of(HEADER), days.stream().flatMap(day -> pupils.stream()
                .filter(pupil -> explainedLater(pupil, day))
                .flatMap(pupil -> lessons(pupil).mapToObj(lesson -> line(pupil, day, lesson, false)))));
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
        return "%s;%s;%s;%s;%s;%s;%s;%s".formatted(
                pupil.id(), day, Timetable.STARTS.get(lesson), Timetable.end(lesson), subject,
                absence == Absence.NONE && unreported(pupil, day, lesson) ? "nej" : "ja",
                absence == Absence.VALID ? "60" : "", absence == Absence.INVALID ? "60" : "");
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

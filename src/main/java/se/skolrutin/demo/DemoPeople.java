package se.skolrutin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of the demo school: 50 who work there, 600 pupils and their guardians, always the same. */
final class DemoPeople {

    private static final int PUPILS_OF_A_CLASS = 25;
    private static final int FIRST_TEACHER = 13;
    private static final int TEACHERS = 38;
    private static final String UNIT = ";90000017;Björkängsskolan;Ekeby;Ekeby kommun";
    private static final String GROUP_END = ";2026-08-18;90000017";
    private static final List<String> LANGUAGES =
            List.of("arabiska", "somaliska", "ukrainska", "finska", "tigrinja", "polska");

    /** Titles and roles of those who are no teachers. */
    private static final List<String> LEADERSHIP = List.of(
            "rektor;rektor",
            "biträdande rektor;bitr-rektor",
            "koordinator;koordinator",
            "revisor;revisor",
            "dataskyddsombud;dataskyddsombud",
            "handläggare hos huvudmannen;huvudman",
            "skoladministratör;administrator",
            "kurator;eht",
            "skolsköterska;eht",
            "skolpsykolog;eht",
            "specialpedagog;eht",
            "skolläkare;eht");

    private final Random random = new Random(20260818);
    private final Names names = new Names(random);
    private final List<DemoClass> classes = DemoClass.all();
    private final List<String> pupilLines = new ArrayList<>();
    private final List<DemoPupil> pupils = new ArrayList<>();
    private final List<String> staffLines = new ArrayList<>();

    DemoPeople() {
        IntStream.range(0, LEADERSHIP.size()).forEach(i -> addStaff(i + 1, LEADERSHIP.get(i), ""));
        var mentored = mentoredClasses();
        IntStream.range(FIRST_TEACHER, FIRST_TEACHER + TEACHERS)
                .forEach(n -> addStaff(n, "lärare;amneslarare", String.join(",", mentored.getOrDefault(n, List.of()))));
        classes.forEach(this::addPupils);
    }

    /** Each class has a mentor of its own; the other teachers are second mentors, some of two classes. */
    private Map<Integer, List<String>> mentoredClasses() {
        var mentored = new TreeMap<Integer, List<String>>();
        for (var schoolClass : classes) {
            for (var mentor : List.of(firstMentor(schoolClass), secondMentor(schoolClass))) {
                mentored.computeIfAbsent(mentor, n -> new ArrayList<>()).add(schoolClass.name());
            }
        }
        return mentored;
    }

    private int firstMentor(DemoClass schoolClass) {
        return FIRST_TEACHER + schoolClass.number();
    }

    private int secondMentor(DemoClass schoolClass) {
        var others = TEACHERS - classes.size();
        return FIRST_TEACHER + classes.size() + schoolClass.number() * others / classes.size();
    }

    private void addStaff(int number, String titleAndRoles, String classes) {
        var name = names.adult();
        staffLines.add("P%02d;%s;%s;%s@bjorkangsskolan.example;%s;%s%s"
                .formatted(number, name.given(), name.family(), name.address(), titleAndRoles, classes, UNIT));
    }

    private void addPupils(DemoClass schoolClass) {
        for (var i = 0; i < PUPILS_OF_A_CLASS; i++) {
            var pupil = new DemoPupil(
                    pupils.size() + 1, schoolClass.name(), schoolClass.year(), Habit.of(pupils.size() + 1));
            pupils.add(pupil);
            var mentor = i <= PUPILS_OF_A_CLASS / 2 ? firstMentor(schoolClass) : secondMentor(schoolClass);
            pupilLines.add(pupilLine(pupil, mentor));
        }
    }

    private String pupilLine(DemoPupil pupil, int mentor) {
        var family = names.family();
        var second =
                random.nextInt(5) == 0 ? ";;;;;" : guardian(pupil, 2, random.nextInt(3) == 0 ? names.family() : family);
        return "%s;%s;%s;%s;%d;%s;%s;2026-08-18;P%02d;%s;%s%s"
                .formatted(
                        pupil.id(),
                        names.child(),
                        family,
                        pupil.className(),
                        pupil.year(),
                        pupil.year() == 0 ? "FKLASS" : "GR",
                        marking(pupil),
                        mentor,
                        guardian(pupil, 1, family),
                        second,
                        UNIT);
    }

    private String guardian(DemoPupil pupil, int place, String family) {
        var name = names.adult(family);
        var language = random.nextInt(8) == 0 ? LANGUAGES.get(random.nextInt(LANGUAGES.size())) : "";
        return "%s;%s;%s.%d@hem.example;070-174 06 %02d;%s;%s"
                .formatted(
                        name.given(),
                        name.family(),
                        name.address(),
                        pupil.number() * 10 + place,
                        5 + random.nextInt(95),
                        language,
                        language.isEmpty() ? "" : "ja");
    }

    private static String marking(DemoPupil pupil) {
        return switch (pupil.number()) {
            case 47, 263, 431 -> "Sekretessmarkering";
            case 518 -> "Skyddad folkbokföring";
            default -> "Ingen";
        };
    }

    List<DemoPupil> pupils() {
        return List.copyOf(pupils);
    }

    Stream<String> staffFile() {
        return Stream.concat(
                Stream.of(
                        "personal_id;förnamn;efternamn;epost;titel;roller;mentor_för;skolenhet;skolenhet_namn;kommun;huvudman"),
                staffLines.stream());
    }

    /** Each subject of a class is taught by somebody, and those who have the lower, middle or upper years are a team. */
    Stream<String> groupFile() {
        return Stream.of(
                        Stream.of("grupp_id;grupp;grupptyp;ämne;personal_id;klass;från;skolenhet"),
                        classes.stream().flatMap(this::teachingGroups),
                        classes.stream().flatMap(this::teamLines))
                .flatMap(lines -> lines);
    }

    private Stream<String> teachingGroups(DemoClass schoolClass) {
        var subjects = Timetable.subjects(schoolClass.year());
        return IntStream.range(0, subjects.size()).boxed().flatMap(i -> {
            var subject = subjects.get(i);
            var group = "U-%1$s-%2$d;%3$s %1$s;undervisning;%3$s".formatted(schoolClass.name(), i + 1, subject);
            return Stream.of(";P%02d;".formatted(teacher(schoolClass, i)), ";;" + schoolClass.name())
                    .map(member -> group + member + GROUP_END);
        });
    }

    private static int teacher(DemoClass schoolClass, int subject) {
        return FIRST_TEACHER + (schoolClass.number() * 7 + subject * 5) % TEACHERS;
    }

    private Stream<String> teamLines(DemoClass schoolClass) {
        var years = schoolClass.year() <= 3 ? "F–3" : schoolClass.year() <= 6 ? "4–6" : "7–9";
        var team = "A-%1$s;Arbetslag %1$s;arbetslag;".formatted(years);
        return Stream.of(
                        ";;" + schoolClass.name(),
                        ";P%02d;".formatted(firstMentor(schoolClass)),
                        ";P%02d;".formatted(secondMentor(schoolClass)))
                .distinct()
                .map(member -> team + member + GROUP_END);
    }

    Stream<String> pupilFile() {
        return Stream.concat(
                Stream.of(
                        "elev_id;förnamn;efternamn;klass;årskurs;skolform;skyddade_personuppgifter;inskriven_från;mentor"
                                + ";vh1_förnamn;vh1_efternamn;vh1_epost;vh1_telefon;vh1_språk;vh1_tolk"
                                + ";vh2_förnamn;vh2_efternamn;vh2_epost;vh2_telefon;vh2_språk;vh2_tolk"
                                + ";skolenhet;skolenhet_namn;kommun;huvudman"),
                pupilLines.stream());
    }
}

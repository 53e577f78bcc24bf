package se.skolrutin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.Term;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.ImportState;
import se.skolrutin.imports.Imports;
import se.skolrutin.roster.Roster;

/** The invented school: Björkängsskolan, F–9, with the term so far behind it. It comes in as files, as any school does. */
@Service
public class DemoSchool {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);
    private static final String DEMO = "demoskolan";
    private static final String LAST_FILE = "franvaro.csv";
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int ENOUGH_SCHOOL_DAYS = 20;

    private final Roster roster;
    private final Calendars calendars;
    private final Imports imports;
    private final Clock clock;

    DemoSchool(Roster roster, Calendars calendars, Imports imports, Clock clock) {
        this.roster = roster;
        this.calendars = calendars;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Loads the school into an empty database and returns when all is stored; goes on with a load that was interrupted and
     * does nothing if the school, or another, is there already.
     */
    public void load() {
        if (roster.schoolUnits().isEmpty() || interrupted()) {
            var people = new DemoPeople();
            take(ImportKind.ROSTER, "personal.csv", people.staffFile());
            take(ImportKind.ROSTER, "elever.csv", people.pupilFile());
            take(ImportKind.ROSTER, "grupper.csv", people.groupFile());
            takeLessons(new DemoLessons(people.pupils()));
            LOG.info("The demo school is loaded");
        }
    }

    private void takeLessons(DemoLessons lessons) {
        var calendar = calendar();
        var yesterday = LocalDate.now(clock).minusDays(1);
        var days = calendar.schoolDays(firstDay(calendar, yesterday), yesterday);
        take(ImportKind.ATTENDANCE, LAST_FILE, lessons.of(days));
    }

    private boolean interrupted() {
        var runs = imports.runs(1000).stream()
                .filter(run -> run.startedBy().equals(DEMO))
                .toList();
        return !runs.isEmpty() && runs.stream().noneMatch(DemoSchool::completes);
    }

    private static boolean completes(ImportRun run) {
        return run.state() == ImportState.DONE && run.fileName().equals(LAST_FILE);
    }

    private SchoolCalendar calendar() {
        return calendars.of(roster.schoolUnits().getFirst().id());
    }

    /** Where the term began; the one before if it has hardly begun. */
    private static LocalDate firstDay(SchoolCalendar calendar, LocalDate yesterday) {
        return calendar.terms().stream()
                .map(Term::first)
                .filter(first -> calendar.schoolDaysBetween(first, yesterday) >= ENOUGH_SCHOOL_DAYS)
                .max(LocalDate::compareTo)
                .orElse(yesterday);
    }

    private void take(ImportKind kind, String name, Stream<String> lines) {
        try (var content = new LineStream(lines.iterator())) {
            imports.await(imports.start(kind, name, content, DEMO), LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

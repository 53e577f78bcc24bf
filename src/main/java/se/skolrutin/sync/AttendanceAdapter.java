package se.skolrutin.sync;

import static se.skolrutin.ss12000.Resource.ABSENCES;
import static se.skolrutin.ss12000.Resource.AGGREGATED_ATTENDANCE;
import static se.skolrutin.ss12000.Resource.ATTENDANCES;
import static se.skolrutin.ss12000.Resource.CALENDAR_EVENTS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.ss12000.AggregatedAttendance;
import se.skolrutin.ss12000.Query;

/** Fetches what was reported at lessons, or sums of it where the system gives only those. */
@Component
class AttendanceAdapter implements Adapter {

    private static final int CHUNK = 5000;

    private final SyncSettings settings;
    private final LessonSource lessons;
    private final Mirror mirror;
    private final AttendanceIntake intake;
    private final DayTaking days;
    private final Attendance attendance;
    private final SyncRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttendanceAdapter(
            SyncSettings settings,
            LessonSource lessons,
            Mirror mirror,
            AttendanceIntake intake,
            DayTaking days,
            Attendance attendance,
            SyncRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.lessons = lessons;
        this.mirror = mirror;
        this.intake = intake;
        this.days = days;
        this.attendance = attendance;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public SourceAdapter kind() {
        return SourceAdapter.ATTENDANCE;
    }

    @Override
    public void run(Reading reading) {
        if (settings.attendance() == AttendanceSource.SUMS) {
            readSums(reading);
        } else {
            readLessons(runs.readLast(kind(), ATTENDANCES.path()) ? reading : reading.fromTheStart());
        }
    }

    private LocalDate firstDay() {
        return LocalDate.now(clock).minusDays(settings.daysBack() - 1L);
    }

    /** Where sums were read last, there is nothing to go on from: of the days that they told of every lesson is needed. */
    private void readLessons(Reading reading) {
        var firstDay = firstDay();
        var from = firstDay.atStartOfDay(clock.getZone()).toInstant();
        var window = Query.ALL
                .with("startTime.onOrAfter", from.toString())
                .with(
                        "startTime.onOrBefore",
                        LocalDate.now(clock)
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .toString())
                .with("expandReferenceNames", "true");
        reading.read(CALENDAR_EVENTS, reading.changed(window));
        var leave = reading.readIfOffered(
                ABSENCES,
                reading.changed(Query.ALL.with("endTime.onOrAfter", from.toString())),
                "Beviljad ledighet kan inte skiljas från annan giltig frånvaro.");
        reading.read(ATTENDANCES, Query.ALL.modifiedAfter(reading.whole() ? from : reading.after()));
        lessons.ofChangedEvents(reading.run())
                .forEach(event -> reading.read(ATTENDANCES, Query.ALL.with("calendarEvent", event.toString())));
        lessons.withoutEvent(reading.run()).forEach(event -> reading.readOne(CALENDAR_EVENTS, event));
        Map<String, List<UUID>> removed = new HashMap<>();
        if (!reading.whole()) {
            reading.removed(List.of(CALENDAR_EVENTS, ABSENCES, ATTENDANCES), removed::put);
        }
        var headings = new ArrayList<>(LessonCells.HEADINGS);
        if (leave) {
            headings.add(LessonCells.KNOWN);
        }
        var told = Telling.byLessons(reading.run(), headings, reading.whole() ? firstDay : LocalDate.MAX);
        transaction.executeWithoutResult(status -> takeLessons(told, removed, status));
    }

    private void takeLessons(Telling told, Map<String, List<UUID>> removed, TransactionStatus status) {
        var run = told.run();
        mirror.takeOver(run, CALENDAR_EVENTS.path());
        mirror.takeOver(run, ABSENCES.path());
        removed.forEach(mirror::gone);
        var tally = days.take(told, after -> lessons.next(run, after, CHUNK), status);
        runs.report(run, lessons.stillWithoutEvent(run));
        var withdrawn = attendance.withdraw(
                run,
                LessonCells.OF_LESSONS,
                removed.getOrDefault(ATTENDANCES.path(), List.of()).stream()
                        .map(UUID::toString)
                        .toList());
        runs.tally(run, tally.plus(withdrawn));
        mirror.forget();
        intake.finish(run);
    }

    /** A day at a time: sums over several days would not tell which. */
    private void readSums(Reading reading) {
        var today = LocalDate.now(clock);
        var firstDay = firstDay();
        for (var day = firstDay; !day.isAfter(today); day = day.plusDays(1)) {
            var query = Query.ALL
                    .with("startDate", day.toString())
                    .with("endDate", day.toString())
                    .with("expandReferenceNames", "true");
            reading.read(AGGREGATED_ATTENDANCE, query, AttendanceAdapter::idOf);
        }
        var told = Telling.bySums(reading.run(), firstDay);
        transaction.executeWithoutResult(status -> takeSums(told, status));
    }

    private void takeSums(Telling told, TransactionStatus status) {
        var run = told.run();
        runs.tally(run, days.take(told, after -> lessons.nextSums(run, after, CHUNK), status));
        intake.finish(run);
    }

    /** The same sum has the same id each time. */
    private static UUID idOf(AggregatedAttendance sums) {
        var key = (sums.student() == null ? "" : sums.student().id()) + "/"
                + (sums.activity() == null ? "" : sums.activity().id()) + "/" + sums.startDate();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}

package se.skolrutin.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.imports.Tally;
import se.skolrutin.roster.Roster;

/**
 * Takes what a run tells so that each day of a pupil is told by one source: by the new one where all of it can be taken,
 * and still by the old one where it knows of something that the new one tells only in part. Repeatable.
 */
@Component
class DayTaking {

    private final AttendanceIntake intake;
    private final Attendance attendance;
    private final Roster roster;
    private final SyncRuns runs;

    DayTaking(AttendanceIntake intake, Attendance attendance, Roster roster, SyncRuns runs) {
        this.intake = intake;
        this.attendance = attendance;
        this.roster = roster;
        this.runs = runs;
    }

    /** The rows that were read, in portions. */
    interface Portions {

        /** The rows after the item with that id; none where that was the last. */
        List<AttendanceIntake.Cells> after(@Nullable UUID itemId);
    }

    /** Needs a transaction: that a day is told only in part is seen when some of it is taken, and then all begins again. */
    Tally take(Telling telling, Portions portions, TransactionStatus transaction) {
        var days = new DaysOfRun(telling, attendance, roster.pupilsByExternalId());
        var beginning = transaction.createSavepoint();
        var tally = takeAll(telling, days, portions);
        while (days.foundMoreToldInPart()) {
            transaction.rollbackToSavepoint(beginning);
            tally = takeAll(telling, days, portions);
        }
        return tally;
    }

    private Tally takeAll(Telling telling, DaysOfRun days, Portions portions) {
        var tally = Tally.NONE;
        var portion = portions.after(null);
        while (!portion.isEmpty()) {
            tally = tally.plus(take(telling, days, portion));
            portion = portions.after(portion.getLast().itemId());
        }
        return tally;
    }

    private Tally take(Telling telling, DaysOfRun days, List<AttendanceIntake.Cells> rows) {
        var sorted = days.sort(rows);
        var taken = intake.take(telling.run(), telling.resource(), telling.headings(), sorted.toTake());
        runs.report(telling.run(), sorted.left());
        runs.report(telling.run(), taken.refused());
        var told = days.told(sorted.toTake(), taken.refused());
        return taken.tally().plus(attendance.handOver(telling.run(), telling.other(), telling.source(), told));
    }
}

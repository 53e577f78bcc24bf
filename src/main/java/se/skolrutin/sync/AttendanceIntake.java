package se.skolrutin.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.FileImport;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Refusals;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.Tally;

/** Puts lessons into the attendance by the intake that files have, and no other. Needs a transaction. */
@Component
class AttendanceIntake {

    /** What the standard calls the fields of an absence file. */
    private static final Map<String, String> FIELDS = Map.of(
            "elev", "student",
            "datum", "startTime",
            "slut", "endTime",
            "minuter", "teachingLengthStudent",
            "närvaro", "attendanceMinutes",
            "giltig", "validAbsenceMinutes",
            "ogiltig", "invalidAbsenceMinutes",
            "annan", "otherAttendanceMinutes",
            "frånvaro", "validAbsenceMinutes");

    private final FileImport attendance;

    AttendanceIntake(List<FileImport> imports) {
        this.attendance = FileImport.of(ImportKind.ATTENDANCE, imports);
    }

    /** A lesson with the id of what it was read from. */
    record Cells(UUID itemId, Map<String, @Nullable Object> values) {}

    /** What became of the lessons, and which were refused. */
    record Taken(Tally tally, List<SourceLine> refused) {}

    Taken take(UUID run, String resource, List<String> headings, Collection<Cells> lessons) {
        var header = Header.of(headings);
        var rows = new ArrayList<Row>();
        var ids = new ArrayList<UUID>();
        for (var lesson : lessons) {
            ids.add(lesson.itemId());
            rows.add(header.row(ids.size(), lesson.values()));
        }
        var refusals = new Refusals();
        var tally = attendance.open(header, run).take(rows, refusals);
        return new Taken(
                tally,
                refusals.list().stream()
                        .map(refusal -> new SourceLine(
                                resource,
                                ids.get((int) refusal.line() - 1).toString(),
                                FIELDS.getOrDefault(refusal.field(), refusal.field()),
                                refusal.reason()))
                        .toList());
    }

    /** Tells the other rooms that there is something to weigh. */
    void finish(UUID run) {
        attendance.open(Header.of(LessonCells.HEADINGS), run).finish();
    }
}

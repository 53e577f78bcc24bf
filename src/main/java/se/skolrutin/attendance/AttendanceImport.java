package se.skolrutin.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.FileImport;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Refusals;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;
import se.skolrutin.imports.Tally;
import se.skolrutin.roster.Roster;

/** Takes in files of absence per lesson. */
@Component
class AttendanceImport implements FileImport {

    private final Roster roster;
    private final LessonMerge merge;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AttendanceImport(Roster roster, LessonMerge merge, Clock clock, ApplicationEventPublisher events) {
        this.roster = roster;
        this.merge = merge;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ATTENDANCE;
    }

    @Override
    public RowTaker open(Header header, UUID run) {
        header.use(LessonColumns.ALL);
        header.require(LessonColumns.PUPIL, LessonColumns.DATE);
        return new Taker(run, new LessonRows(header, roster.pupilsByExternalId(), LocalDate.now(clock)));
    }

    private final class Taker implements RowTaker {

        private final UUID run;
        private final LessonRows rows;

        Taker(UUID run, LessonRows rows) {
            this.run = run;
            this.rows = rows;
        }

        @Override
        public Tally take(Iterable<Row> chunk, Refusals refusals) {
            var lessons = new LinkedHashMap<Lesson.Key, Lesson>();
            var repeated = new ArrayList<Boolean>();
            for (var row : chunk) {
                try {
                    var lesson = rows.lesson(row);
                    var earlier = lessons.put(lesson.key(), lesson);
                    if (earlier != null) {
                        repeated.add(!earlier.equals(lesson));
                    }
                } catch (RowRefused e) {
                    refusals.add(row, e);
                }
            }
            var differing = repeated.stream().filter(differs -> differs).count();
            return merge.merge(run, lessons.values()).plus(new Tally(0, differing, repeated.size() - differing));
        }

        @Override
        public void finish() {
            events.publishEvent(new AttendanceReceived(run));
        }
    }
}

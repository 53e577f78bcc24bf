package se.skolrutin.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.skolrutin.imports.Tally;

/** What the school reported about presence and absence. */
@Service
public class Attendance {

    private final JdbcClient jdbc;
    private final LessonMerge merge;
    private final Clock clock;

    Attendance(JdbcClient jdbc, LessonMerge merge, Clock clock) {
        this.jdbc = jdbc;
        this.merge = merge;
        this.clock = clock;
    }

    /** The attendance of the pupils from the first to the last day; pupils without any lesson are left out. */
    public List<PupilAttendance> of(Collection<UUID> pupils, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select pupil.id pupil_id, days.packed, subjects.absent_subjects
                        from unnest(:pupils) as pupil (id) cross join lateral (
                            select string_agg(packed, ''::bytea) packed
                            from attendance_day
                            where pupil_id = pupil.id and day between :first and :last) days cross join lateral (
                            select string_agg(day || E'\\n' || absent_subjects, E'\\f') absent_subjects
                            from attendance_day
                            where pupil_id = pupil.id and day between :first and :last
                              and absent_subjects is not null) subjects
                        where days.packed is not null""")
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .query(PackedDays::pupil)
                .list();
    }

    /**
     * Takes pupils whose attendance has changed off the queue, longest waiting first; pupils that another transaction is
     * taking are passed over. Belongs in the transaction that evaluates them, so that a rollback puts them back. An array
     * is made once, whatever the planner believes of a table that was empty a moment ago.
     */
    public List<UUID> takeTouched(int most) {
        return jdbc.sql("""
                        delete from attendance_touched where pupil_id = any (array(
                            select pupil_id from attendance_touched
                            order by touched_at, pupil_id limit ? for update skip locked))
                        returning pupil_id""").param(most).query(UUID.class).list();
    }

    /** Puts pupils on the queue of those to be evaluated. */
    public void touch(Collection<UUID> pupils) {
        jdbc.sql("""
                        insert into attendance_touched (pupil_id, touched_at)
                        select distinct pupil_id, cast(? as timestamptz) from unnest(?) as pupil_id order by pupil_id
                        on conflict (pupil_id) do update set touched_at = excluded.touched_at""")
                .params(OffsetDateTime.now(clock), pupils.toArray(UUID[]::new))
                .update();
    }

    /**
     * Takes back lessons that their source has removed: nothing was offered in them, and what they said is kept as the
     * correction it is. Unknown ids and repetitions change nothing. Needs a transaction.
     */
    public Tally withdraw(UUID run, String source, Collection<String> sourceIds) {
        var withdrawn = jdbc.sql("""
                        select pupil_id, source, source_id, day, starts_at, ends_at, subject from lesson_attendance
                        where source = ? and source_id = any(?)""")
                .params(source, sourceIds.toArray(String[]::new))
                .query(Attendance::withdrawn)
                .list();
        return withdrawn.isEmpty() ? Tally.NONE : merge.merge(run, withdrawn);
    }

    /** Those of the days that the source has reported something of, and has not taken back. */
    public Set<PupilDay> reportedBy(String source, Collection<PupilDay> days) {
        return days.isEmpty()
                ? Set.of()
                : ofDays("""
                        select pupil_id, day from told join lesson_attendance using (pupil_id, day)
                        group by pupil_id, day
                        having bool_or(source = :source and reported and offered > 0)""", days)
                        .param("source", source)
                        .query(PupilDay.class)
                        .set();
    }

    /**
     * Takes back what one source told of the days that another tells of now, as {@link #withdraw} does: both would count
     * the same lessons. Days of which the new source offers nothing stay as they are. Needs a transaction.
     */
    public Tally handOver(UUID run, String before, String now, Collection<PupilDay> days) {
        if (days.isEmpty()) {
            return Tally.NONE;
        }
        var withdrawn = ofDays("""
                        select pupil_id, source, source_id, day, starts_at, ends_at, subject
                        from (
                            select l.*, bool_or(source = :now) over (partition by pupil_id, day) as told_now
                            from told join lesson_attendance l using (pupil_id, day) where offered > 0) as lesson
                        where source = :before and told_now""", days)
                .param("before", before)
                .param("now", now)
                .query(Attendance::withdrawn)
                .list();
        return withdrawn.isEmpty() ? Tally.NONE : merge.merge(run, withdrawn);
    }

    /** Days are looked up one by one, whatever the planner believes of a source that had no rows a moment ago. */
    private JdbcClient.StatementSpec ofDays(String sql, Collection<PupilDay> days) {
        return jdbc.sql("with told as (select * from unnest(:pupils, cast(:days as date[])) as told (pupil_id, day)) "
                        + sql)
                .param("pupils", days.stream().map(PupilDay::pupilId).toArray(UUID[]::new))
                .param("days", days.stream().map(day -> day.day().toString()).toArray(String[]::new));
    }

    private static Lesson withdrawn(ResultSet row, int number) throws SQLException {
        return Lesson.withdrawn(
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("pupil_id", UUID.class),
                row.getObject("day", LocalDate.class),
                time(row.getObject("starts_at", Integer.class)),
                time(row.getObject("ends_at", Integer.class)),
                row.getString("subject"));
    }

    private static @Nullable LocalTime time(@Nullable Integer minutes) {
        return minutes == null ? null : LocalTime.ofSecondOfDay(minutes * 60L);
    }
}

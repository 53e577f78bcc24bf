package se.skolrutin.attendance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Tally;

/**
 * Stores lessons and all that follows from them: what a corrected lesson said before, the days of the pupils and who is to be
 * evaluated. Needs a transaction; lessons that are stored already as they are change nothing.
 */
@Component
class LessonMerge {

    private static final long ONE_AT_A_TIME = 0x534b4f4c41545400L;

    private static final String STAGING = """
            create temp table if not exists lesson_incoming (like lesson_attendance) on commit delete rows;
            create temp table if not exists day_changed (pupil_id uuid, day date) on commit delete rows;
            delete from lesson_incoming;
            delete from day_changed;
            """;

    private static final String MERGE = """
            with merged as (
                insert into lesson_attendance as l
                select * from lesson_incoming
                on conflict (source, source_id) do update
                    set pupil_id = excluded.pupil_id, day = excluded.day, starts_at = excluded.starts_at,
                        ends_at = excluded.ends_at, subject = coalesce(excluded.subject, l.subject), offered = excluded.offered,
                        reported = excluded.reported, present = excluded.present, valid = excluded.valid,
                        invalid = excluded.invalid, other = excluded.other,
                        known = least(coalesce(excluded.known, l.known, 0), excluded.valid),
                        late = least(coalesce(excluded.late, l.late, 0), excluded.valid + excluded.invalid)
                    where (l.pupil_id, l.day, l.starts_at, l.ends_at, l.subject, l.offered, l.reported, l.present,
                           l.valid, l.invalid, l.other, coalesce(l.known, 0), coalesce(l.late, 0)) is distinct from
                          (excluded.pupil_id, excluded.day, excluded.starts_at, excluded.ends_at,
                           coalesce(excluded.subject, l.subject), excluded.offered, excluded.reported,
                           excluded.present, excluded.valid, excluded.invalid, excluded.other,
                           least(coalesce(excluded.known, l.known, 0), excluded.valid),
                           least(coalesce(excluded.late, l.late, 0), excluded.valid + excluded.invalid))
                returning old as before, new.pupil_id, new.day
            ), corrected as (
                insert into lesson_correction
                select (before).source, (before).source_id, :now, :run, (before).pupil_id, (before).day,
                       (before).offered, (before).reported, (before).present, (before).valid, (before).invalid,
                       (before).other, (before).known, (before).late
                from merged where (before).source_id is not null
            ), changed as (
                insert into day_changed
                select pupil_id, day from merged
                union
                select (before).pupil_id, (before).day from merged where (before).source_id is not null
            )
            select count(*) filter (where (before).source_id is null) created,
                   count(*) filter (where (before).source_id is not null) changed,
                   0 unchanged
            from merged
            """;

    private static final String SUM_DAYS = """
            insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                        occasions, invalid_occasions, full_day, absent_subjects, known, late,
                                        late_lessons)
            select pupil_id, day, sum(offered), coalesce(sum(offered) filter (where reported), 0), sum(present),
                   sum(valid), sum(invalid), sum(other),
                   count(*) filter (where absent and not coalesce(goes_on, false)),
                   count(*) filter (where invalid > 0 and not coalesce(invalid_goes_on, false)),
                   bool_or(absent) and sum(present) = 0 and sum(other) = 0,
                   string_agg(valid + invalid || coalesce('/' || nullif(known, 0), '') || ' '
                              || coalesce(subject, 'Okänt ämne'), E'\\n') filter (where absent),
                   coalesce(sum(known), 0), coalesce(sum(late), 0), count(*) filter (where late > 0)
            from (
                select l.*, valid + invalid > 0 as absent,
                       lag(valid + invalid > 0) over lessons
                           and not (present > 0 and lag(present > 0) over lessons) as goes_on,
                       lag(invalid > 0) over lessons
                           and not (present > 0 and lag(present > 0) over lessons) as invalid_goes_on
                from lesson_attendance l join (select distinct pupil_id, day from day_changed) c using (pupil_id, day)
                window lessons as (partition by pupil_id, day order by starts_at, source_id)
            ) as lesson
            group by pupil_id, day
            on conflict (pupil_id, day) do update
                set offered = excluded.offered, reported = excluded.reported, present = excluded.present,
                    valid = excluded.valid, invalid = excluded.invalid, other = excluded.other,
                    occasions = excluded.occasions, invalid_occasions = excluded.invalid_occasions,
                    full_day = excluded.full_day, absent_subjects = excluded.absent_subjects,
                    known = excluded.known, late = excluded.late, late_lessons = excluded.late_lessons
            """;

    private static final String DROP_EMPTY_DAYS = """
            delete from attendance_day d using day_changed c
            where d.pupil_id = c.pupil_id and d.day = c.day
              and not exists (select from lesson_attendance l where l.pupil_id = c.pupil_id and l.day = c.day)
            """;

    private static final String TOUCH = """
            insert into attendance_touched (pupil_id, touched_at)
            select distinct pupil_id, cast(:now as timestamptz) from day_changed order by pupil_id
            on conflict (pupil_id) do update set touched_at = excluded.touched_at
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    LessonMerge(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Tally merge(@Nullable UUID run, Collection<Lesson> lessons) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query().listOfRows();
        template.execute(STAGING);
        template.execute((Connection connection) -> copy(connection, lessons));
        var now = OffsetDateTime.now(clock);
        var merged = jdbc.sql(MERGE)
                .param("now", now)
                .param("run", run)
                .query(Tally.class)
                .single();
        template.execute("analyze day_changed");
        jdbc.sql(DROP_EMPTY_DAYS).update();
        jdbc.sql(SUM_DAYS).update();
        jdbc.sql(TOUCH).param("now", now).update();
        return merged.plus(new Tally(0, 0, lessons.size() - merged.created() - merged.changed()));
    }

    private static long copy(Connection connection, Collection<Lesson> lessons) throws SQLException {
        var text = new StringBuilder(lessons.size() * 160);
        lessons.forEach(lesson -> append(text, lesson));
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy lesson_incoming from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder text, Lesson lesson) {
        escape(text, lesson.source()).append('\t');
        escape(text, lesson.sourceId()).append('\t');
        text.append(lesson.pupilId()).append('\t').append(lesson.day()).append('\t');
        minutes(text, lesson.starts()).append('\t');
        minutes(text, lesson.ends()).append('\t');
        (lesson.subject() == null ? text.append("\\N") : escape(text, lesson.subject())).append('\t');
        text.append(lesson.offered())
                .append('\t')
                .append(lesson.reported() ? 't' : 'f')
                .append('\t');
        text.append(lesson.present()).append('\t').append(lesson.valid()).append('\t');
        text.append(lesson.invalid()).append('\t').append(lesson.other()).append('\t');
        orNull(text, lesson.known()).append('\t');
        orNull(text, lesson.late()).append('\n');
    }

    private static StringBuilder minutes(StringBuilder text, @Nullable LocalTime time) {
        return orNull(text, time == null ? null : Integer.valueOf(time.getHour() * 60 + time.getMinute()));
    }

    private static StringBuilder orNull(StringBuilder text, @Nullable Integer number) {
        return number == null ? text.append("\\N") : text.append(number.intValue());
    }

    private static StringBuilder escape(StringBuilder text, String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t', '\n', '\r', '\f' -> text.append(' ');
                default -> text.append(c);
            }
        }
        return text;
    }
}

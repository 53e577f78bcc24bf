package se.skolrutin.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.ss12000.AggregatedAttendance;
import se.skolrutin.ss12000.Attendance;
import se.skolrutin.ss12000.CalendarEvent;
import tools.jackson.databind.json.JsonMapper;

/** What a run has put aside about lessons, put together with when they are. */
@Component
class LessonSource {

    /** With the minutes of the lesson that lie in leave that was granted, however the leaves overlap. */
    private static final String NEXT = """
            select a.id, a.facts, e.facts as event, coalesce(m.external_id, a.facts #>> '{student,id}') as pupil,
                   coalesce((
                       select sum(extract(epoch from upper(part) - lower(part)) / 60)
                       from unnest((
                           select range_agg(tstzrange((l.facts ->> 'startTime')::timestamptz,
                                                      (l.facts ->> 'endTime')::timestamptz)
                                            * tstzrange((e.facts ->> 'startTime')::timestamptz,
                                                        (e.facts ->> 'endTime')::timestamptz))
                           from source_entity l
                           where l.resource = 'absences' and l.gone_at is null
                             and l.facts ->> 'type' = 'Beviljad ledighet'
                             and l.facts #>> '{student,id}' = a.facts #>> '{student,id}'
                             and (l.facts ->> 'startTime')::timestamptz < (l.facts ->> 'endTime')::timestamptz
                             and (e.facts ->> 'startTime')::timestamptz < (e.facts ->> 'endTime')::timestamptz)) part
                       where not isempty(part)), 0)::int as leave
            from source_incoming a
            join source_entity e on e.resource = 'calendarEvents' and e.id = (a.facts #>> '{calendarEvent,id}')::uuid
            left join source_pupil_match m on m.person_id = (a.facts #>> '{student,id}')::uuid
            where a.run_id = :run and a.resource = 'attendances' and a.facts is not null
              and (:after::uuid is null or a.id > :after)
            order by a.id limit :limit
            """;

    private static final String NEXT_SUMS = """
            select a.id, a.facts, coalesce(m.external_id, a.facts #>> '{student,id}') as pupil
            from source_incoming a
            left join source_pupil_match m on m.person_id = (a.facts #>> '{student,id}')::uuid
            where a.run_id = :run and a.resource = 'aggregatedAttendance' and a.facts is not null
              and (:after::uuid is null or a.id > :after)
            order by a.id limit :limit
            """;

    private static final String WITHOUT_EVENT = """
            from source_incoming a
            where a.run_id = ? and a.resource = 'attendances' and a.facts is not null
              and not exists (select from source_incoming e
                              where e.run_id = a.run_id and e.resource = 'calendarEvents'
                                and e.id = (a.facts #>> '{calendarEvent,id}')::uuid)
              and not exists (select from source_entity e
                              where e.resource = 'calendarEvents' and e.id = (a.facts #>> '{calendarEvent,id}')::uuid)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LessonSource(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lessons that were known and are otherwise now, as when they were cancelled: what was reported of them is too. */
    List<UUID> ofChangedEvents(UUID run) {
        return jdbc.sql("""
                        select i.id from source_incoming i
                        join source_entity e on e.resource = i.resource and e.id = i.id and e.facts <> i.facts
                        where i.run_id = ? and i.resource = 'calendarEvents' order by i.id""").param(run).query(UUID.class).list();
    }

    /** Lessons that something was reported of, and that are not known. */
    List<UUID> withoutEvent(UUID run) {
        return jdbc.sql("select distinct (a.facts #>> '{calendarEvent,id}')::uuid as event " + WITHOUT_EVENT
                        + " and a.facts #>> '{calendarEvent,id}' is not null")
                .param(run)
                .query(UUID.class)
                .list();
    }

    List<SourceLine> stillWithoutEvent(UUID run) {
        return jdbc.sql("select a.id::text as item_id " + WITHOUT_EVENT).param(run).query(String.class).list().stream()
                .map(id -> new SourceLine(
                        "attendances",
                        id,
                        "calendarEvent",
                        "Väntade en lektion bland calendarEvents. Närvaron lämnas utanför."))
                .toList();
    }

    /** The lessons after the one with that id, in the order of their ids. */
    List<AttendanceIntake.Cells> next(UUID run, @Nullable UUID after, int limit) {
        return jdbc.sql(NEXT)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query(this::lesson)
                .list();
    }

    /** The sums after the one with that id; each is two rows, one after the other. */
    List<AttendanceIntake.Cells> nextSums(UUID run, @Nullable UUID after, int limit) {
        return jdbc
                .sql(NEXT_SUMS)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> sums(row))
                .list()
                .stream()
                .flatMap(cells -> cells)
                .toList();
    }

    private AttendanceIntake.Cells lesson(ResultSet row, int number) throws SQLException {
        return new AttendanceIntake.Cells(
                row.getObject("id", UUID.class),
                LessonCells.of(
                        json.readValue(row.getString("facts"), Attendance.class),
                        json.readValue(row.getString("event"), CalendarEvent.class),
                        row.getString("pupil"),
                        row.getInt("leave")));
    }

    private Stream<AttendanceIntake.Cells> sums(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return LessonCells.of(
                        json.readValue(row.getString("facts"), AggregatedAttendance.class),
                        row.getString("pupil"),
                        id.toString())
                .map(cells -> new AttendanceIntake.Cells(id, cells));
    }
}

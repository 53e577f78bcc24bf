package se.skolrutin.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings and of those who are called to them. */
@Component
class MeetingRows {

    /** Who booked it, and those who work with the pupil in the roles that are called; of mentors the pupil's own. */
    private static final String CALL = """
            insert into meeting_participant (meeting_id, staff_id)
            select distinct :meeting::uuid, v.staff_id
            from pupil_visibility v
            where v.pupil_id = :pupil
              and (v.staff_id = :by
                   or v.ground = any (:grounds::text[])
                      and v.staff_id not in (select away from away_today)
                      and (v.ground <> 'mentor' or v.own or not exists (
                          select from pupil_visibility o
                          where o.pupil_id = v.pupil_id and o.ground = 'mentor' and o.own)))
            """;

    private static final String OF_STAFF = """
            select m.* from meeting m
            join meeting_participant p on p.meeting_id = m.id and p.staff_id = :staff
            where not m.canceled and m.starts_at >= :since
              and exists (select from pupil_visibility v where v.pupil_id = m.pupil_id and v.staff_id = :staff)
            order by m.starts_at, m.id
            """;

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Meeting meeting) {
        jdbc.sql("""
                        insert into meeting (id, case_id, pupil_id, task_key, starts_at, minutes, place, sequence, canceled)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false)""")
                .params(
                        meeting.id(),
                        meeting.caseId(),
                        meeting.pupilId(),
                        meeting.taskKey(),
                        Timestamp.from(meeting.starts()),
                        meeting.length().toMinutes(),
                        meeting.place(),
                        meeting.sequence())
                .update();
    }

    void change(Meeting meeting) {
        jdbc.sql("update meeting set task_key = ?, starts_at = ?, minutes = ?, place = ?, sequence = ? where id = ?")
                .params(
                        meeting.taskKey(),
                        Timestamp.from(meeting.starts()),
                        meeting.length().toMinutes(),
                        meeting.place(),
                        meeting.sequence(),
                        meeting.id())
                .update();
    }

    /** Takes the meetings back that the case still has ahead, and answers with them as they are told of now. */
    List<Meeting> cancelAhead(UUID caseId, Instant now) {
        return jdbc.sql("""
                        update meeting set canceled = true, sequence = sequence + 1
                        where case_id = ? and not canceled and starts_at > ? returning *""")
                .params(caseId, Timestamp.from(now))
                .query(MeetingRows::meeting)
                .list();
    }

    /** The meeting that the case has ahead; nobody else changes it before the transaction ends. */
    Optional<Meeting> ahead(UUID caseId, Instant now) {
        return jdbc.sql("""
                        select * from meeting where case_id = ? and not canceled and starts_at > ?
                        order by starts_at, id limit 1 for update""")
                .params(caseId, Timestamp.from(now))
                .query(MeetingRows::meeting)
                .optional();
    }

    /** Calls those who take part, instead of whom it called before. */
    void call(Meeting meeting, List<String> grounds, UUID by) {
        jdbc.sql("delete from meeting_participant where meeting_id = ?")
                .param(meeting.id())
                .update();
        jdbc.sql(CALL)
                .param("meeting", meeting.id())
                .param("pupil", meeting.pupilId())
                .param("grounds", grounds.toArray(String[]::new))
                .param("by", by)
                .update();
    }

    List<UUID> participants(UUID meetingId) {
        return jdbc.sql("select staff_id from meeting_participant where meeting_id = ?")
                .param(meetingId)
                .query(UUID.class)
                .list();
    }

    List<Meeting> of(UUID staffId, Instant since) {
        return jdbc.sql(OF_STAFF)
                .param("staff", staffId)
                .param("since", Timestamp.from(since))
                .query(MeetingRows::meeting)
                .list();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getLong("task_key"),
                row.getTimestamp("starts_at").toInstant(),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("place"),
                row.getInt("sequence"));
    }
}

package se.skolrutin.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.access.Secrecy;
import se.skolrutin.attachments.Attachment.Withdrawal;

/** The tables of attached files. Who may see that there is one is decided in the query. */
@Repository
class AttachmentRows {

    private static final String ADD = """
            insert into attachment (id, source_key, case_id, task_key, file_name, described, media_type, size, hash, zone,
                for_mentors, not_to_guardians, attached_by, attached_at)
            values (:id, :source, :case, :task, :name, :described, :type, :size, encode(sha256(:content), 'hex'), :zone,
                :forMentors, :notToGuardians, :by, :at)
            on conflict (source_key) do nothing
            returning hash
            """;

    private static final String LIST = """
            select a.*, t.name as task_name, nullif(concat_ws(' ', s.given_name, s.family_name), '') as attached_by_name,
                   nullif(concat_ws(' ', w.given_name, w.family_name), '') as withdrawn_by_name,
                   a.withdrawn_at is null and exists (select from pupil_visibility v
                       where v.staff_id = :viewer and v.pupil_id = c.pupil_id
                         and (v.ground = 'rektor'
                              or a.attached_by = :viewer and v.ground in ('mentor', 'eht', 'bitr-rektor')))
                       as may_withdraw
            from attachment a
            join school_case c on c.id = a.case_id
            left join task t on t.key = a.task_key
            left join staff s on s.id = a.attached_by
            left join staff w on w.id = a.withdrawn_by
            where a.case_id = :case and (:task::bigint is null or a.task_key = :task)
              and may_read_zone(:viewer, c.pupil_id, a.zone, a.attached_by, a.for_mentors)
            order by a.attached_at desc, a.id
            """;

    private static final String ONE = """
            select a.*, c.pupil_id from attachment a join school_case c on c.id = a.case_id where a.id = :id
            """;

    private static final String FILE = """
            select a.file_name, a.media_type, f.content
            from attachment a join attachment_content f on f.attachment_id = a.id
            where a.id = :id and a.withdrawn_at is null
            """;

    private static final String WITHDRAW = """
            update attachment set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
            where id = :id and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file and answers with the hash of it; empty where the source is there already. */
    Optional<String> add(UUID id, String source, NewAttachment file, FileKind kind, UUID by, Instant at) {
        Optional<String> hash = jdbc.sql(ADD)
                .param("id", id)
                .param("source", source)
                .param("case", file.caseId())
                .param("task", file.taskKey())
                .param("name", kind.named(file.plainName()))
                .param("described", file.described())
                .param("type", kind.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("zone", file.secrecy().zone().code())
                .param("forMentors", file.secrecy().forMentors())
                .param("notToGuardians", file.secrecy().notToGuardians())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .optional();
        hash.ifPresent(added -> jdbc.sql("insert into attachment_content (attachment_id, content) values (?, ?)")
                .params(id, file.content())
                .update());
        return hash;
    }

    boolean hasTask(UUID caseId, long taskKey) {
        return jdbc.sql("select exists (select from task where key = ? and case_id = ?)")
                .params(taskKey, caseId)
                .query(Boolean.class)
                .single();
    }

    List<Attachment> list(UUID caseId, @Nullable Long taskKey, UUID viewer) {
        return jdbc.sql(LIST)
                .param("case", caseId)
                .param("task", taskKey)
                .param("viewer", viewer)
                .query(AttachmentRows::listed)
                .list();
    }

    Optional<KeptAttachment> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(AttachmentRows::kept).optional();
    }

    Optional<AttachedFile> file(UUID id) {
        return jdbc.sql(FILE)
                .param("id", id)
                .query((row, number) -> new AttachedFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** False where it was withdrawn before. */
    boolean withdraw(UUID id, String reason, UUID by, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Attachment listed(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("task_key", Long.class),
                row.getString("task_name"),
                row.getString("file_name"),
                row.getString("described"),
                row.getLong("size"),
                Secrecy.of(row),
                row.getString("attached_by_name"),
                row.getTimestamp("attached_at").toInstant(),
                withdrawal(row),
                row.getBoolean("may_withdraw"));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(row.getString("withdrawn_by_name"), at.toInstant(), row.getString("withdrawn_reason"));
    }

    private static KeptAttachment kept(ResultSet row, int number) throws SQLException {
        return new KeptAttachment(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("attached_by", UUID.class),
                Secrecy.of(row));
    }
}

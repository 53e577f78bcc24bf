package se.skolrutin.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what people wrote about tasks. */
@Component
class Comments {

    private static final String ADD = """
            insert into task_comment (task_key, written_by, written_at, words, handed_to)
            values (:key, :by, :at, :words, :to)
            returning id
            """;

    private static final String OF_TASK = """
            select m.id, m.written_by, m.written_at, m.words,
                   concat_ws(' ', b.given_name, b.family_name) as written_by_name,
                   concat_ws(' ', t.given_name, t.family_name) as handed_to_name
            from task_comment m
            left join staff b on b.id = m.written_by
            left join staff t on t.id = m.handed_to
            where m.task_key = :key
            order by m.id
            """;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long key, UUID by, Instant at, String words, @Nullable UUID handedTo) {
        return jdbc.sql(ADD)
                .param("key", key)
                .param("by", by)
                .param("at", TaskRows.utc(at))
                .param("words", words)
                .param("to", handedTo)
                .query(Long.class)
                .single();
    }

    List<TaskComment> of(long key) {
        return jdbc.sql(OF_TASK).param("key", key).query(Comments::comment).list();
    }

    private static TaskComment comment(ResultSet row, int number) throws SQLException {
        return new TaskComment(
                row.getLong("id"),
                TaskRows.id(row, "written_by"),
                row.getString("written_by_name"),
                TaskRows.instant(row, "written_at"),
                row.getString("words"),
                TaskRows.name(row, "handed_to_name"));
    }
}

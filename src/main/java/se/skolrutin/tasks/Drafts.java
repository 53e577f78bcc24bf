package se.skolrutin.tasks;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have written and not yet sent, per person. */
@Component
class Drafts {

    private static final String SAVE = """
            insert into task_draft (task_key, staff_id, answers, saved_at)
            values (:key, :staff, :answers::jsonb, :at)
            on conflict (task_key, staff_id) do update set answers = excluded.answers, saved_at = excluded.saved_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void save(long taskKey, UUID staffId, Map<String, Object> answers) {
        jdbc.sql(SAVE)
                .param("key", taskKey)
                .param("staff", staffId)
                .param("answers", json.writeValueAsString(answers))
                .param("at", TaskRows.utc(clock.instant()))
                .update();
    }

    void discard(long taskKey, UUID staffId) {
        jdbc.sql("delete from task_draft where task_key = :key and staff_id = :staff")
                .param("key", taskKey)
                .param("staff", staffId)
                .update();
    }

    Map<String, Object> answers(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}

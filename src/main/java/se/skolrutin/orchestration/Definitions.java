package se.skolrutin.orchestration;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was deployed: the XML of processes and the JSON of forms. */
@Component
class Definitions {

    private static final String FORM_OF_TASK = """
            select '<default>' as tenant_id, f.form_id, f.schema, f.version, f.key::text as form_key
            from user_task t join form_definition f on f.key = t.form_key
            where t.key = ?
            """;

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> xml(long processDefinitionKey) {
        return jdbc.sql("select xml from process_definition where key = ?")
                .param(processDefinitionKey)
                .query(String.class)
                .optional();
    }

    Optional<DeployedForm> formOfTask(long userTaskKey) {
        return jdbc.sql(FORM_OF_TASK)
                .param(userTaskKey)
                .query(DeployedForm.class)
                .optional();
    }
}

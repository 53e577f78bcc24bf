package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class FeedBatchTest {

    private static final int PARTITION = 7;
    private static final long INSTANCE = 4711_000_001L;

    @Autowired
    FeedBatch feed;

    @Autowired
    Seen seen;

    @Autowired
    JdbcClient jdbc;

    @Test
    void knowsTheCaseOfACalledInstanceAlsoWhenABatchEndsBetweenItsVariableAndItself() {
        UUID caseId = UUID.randomUUID();
        log(1, "VARIABLE", "CREATED", 4711_000_002L, """
                {"name": "caseId", "value": "\\"%s\\"", "scopeKey": %d, "processInstanceKey": %d,
                 "bpmnProcessId": "kontakta-hemmet", "tenantId": "<default>"}""".formatted(caseId, INSTANCE, INSTANCE));
        log(2, "PROCESS_INSTANCE", "ELEMENT_ACTIVATING", INSTANCE, element());
        log(3, "PROCESS_INSTANCE", "ELEMENT_ACTIVATED", INSTANCE, element());

        while (feed.apply(PARTITION, 1) == 1) {
            // one record a batch
        }

        assertThat(jdbc.sql("select case_id from process_instance where key = ?")
                        .param(INSTANCE)
                        .query(UUID.class)
                        .single())
                .isEqualTo(caseId);
        assertThat(seen.has(caseId, InstanceStarted.class)).isTrue();
    }

    private static String element() {
        return """
                {"bpmnElementType": "PROCESS", "bpmnProcessId": "kontakta-hemmet", "elementId": "kontakta-hemmet",
                 "version": 1, "processDefinitionKey": 1, "processInstanceKey": %d, "flowScopeKey": -1,
                 "parentProcessInstanceKey": 1, "parentElementInstanceKey": 2, "tenantId": "<default>"}""".formatted(INSTANCE);
    }

    private void log(long position, String valueType, String intent, long key, String value) {
        jdbc.sql("insert into engine_record values (?, ?, now(), ?, ?, ?, ?::jsonb)")
                .params(PARTITION, position, valueType, intent, key, value)
                .update();
    }
}

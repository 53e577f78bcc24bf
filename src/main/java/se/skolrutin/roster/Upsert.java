package se.skolrutin.roster;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Stores rows that may be there already and tells what changed. */
@Component
class Upsert {

    private final JdbcClient jdbc;

    Upsert(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs an insert that updates what differs and returns whether the row is new; nothing if it was the same. */
    Change store(String sql, UnaryOperator<StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql(sql))
                .query(Boolean.class)
                .optional()
                .map(created -> created ? Change.CREATED : Change.CHANGED)
                .orElse(Change.UNCHANGED);
    }

    Optional<UUID> findId(String table, String externalId) {
        return jdbc.sql("select id from " + table + " where external_id = ?")
                .param(externalId)
                .query(UUID.class)
                .optional();
    }

    UUID idOf(String table, String externalId) {
        return findId(table, externalId).orElseThrow();
    }
}

package se.skolrutin.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.sync.Difference.FieldChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads differences as lists may show them, as one that was opened, and as what the roster takes in. */
@Component
class DifferenceRows {

    private static final TypeReference<Map<String, @Nullable String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DifferenceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One on its way into the roster. */
    record Waiting(UUID id, Map<String, @Nullable String> cells) {}

    Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getObject("id", UUID.class), cells(row, "cells"));
    }

    /** Whether the roster says of the person what it said when the difference was found. */
    boolean isUpToDate(UUID id) {
        return jdbc.sql("select before = roster_cells(subject, external_id, cells) from source_difference where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Difference listed(ResultSet row, int number) throws SQLException {
        return difference(row, !row.getBoolean("protected"));
    }

    Difference opened(ResultSet row, int number) throws SQLException {
        return difference(row, true);
    }

    private Difference difference(ResultSet row, boolean shown) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Difference(
                row.getObject("id", UUID.class),
                Difference.Subject.valueOf(row.getString("subject")),
                Difference.Kind.valueOf(row.getString("kind")),
                shown ? row.getString("name") : null,
                shown ? row.getString("class_name") : null,
                row.getString("unit_code"),
                row.getBoolean("protected"),
                row.getBoolean("mine"),
                shown ? changes(row) : List.of(),
                Difference.State.valueOf(row.getString("state")),
                row.getString("refusal"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }

    private List<FieldChange> changes(ResultSet row) throws SQLException {
        var before = cells(row, "before");
        var after = cells(row, "cells");
        return Arrays.stream((String[]) row.getArray("changed").getArray())
                .filter(field -> !field.endsWith("_id") || field.equals("mentor_id"))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private Map<String, @Nullable String> cells(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), CELLS);
    }
}

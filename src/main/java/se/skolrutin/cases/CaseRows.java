package se.skolrutin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Secrecy;
import se.skolrutin.escalation.Stage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes the room's records out of rows. */
@Component
class CaseRows {

    private final JsonMapper json;

    CaseRows(JsonMapper json) {
        this.json = json;
    }

    CaseReference reference(ResultSet row, ZoneId zone) throws SQLException {
        return new CaseReference(
                id(row, "id"),
                id(row, "pupil_id"),
                id(row, "school_unit_id"),
                Routine.ofCode(row.getString("routine")),
                CaseState.valueOf(row.getString("state")) == CaseState.OPEN,
                stage(row, "stage"),
                date(row, "stage_entered_on"),
                stage(row, "asked_stage"),
                row.getString("asked_reason"),
                date(row, "concerns_on"),
                time(row, "opened_at").atZone(zone).toLocalDate());
    }

    CaseView view(ResultSet row, int number) throws SQLException {
        return new CaseView(
                id(row, "id"),
                id(row, "pupil_id"),
                row.getString("pupil_name"),
                row.getString("class_name"),
                row.getBoolean("protected_identity"),
                id(row, "school_unit_id"),
                Routine.ofCode(row.getString("routine")),
                CaseState.valueOf(row.getString("state")),
                stage(row, "stage"),
                date(row, "stage_entered_on"),
                date(row, "concerns_on"),
                time(row, "opened_at"),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_by_name"),
                row.getString("opened_reason"),
                row.getObject("decision_id", UUID.class),
                row.getObject("process_instance_key", Long.class),
                stage(row, "asked_stage"),
                row.getString("asked_reason"),
                timeIfAny(row, "closed_at"),
                outcome(row),
                date(row, "follow_up_on"),
                row.getString("withdrawn_reason"));
    }

    CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                id(row, "id"),
                id(row, "pupil_id"),
                row.getString("pupil_name"),
                row.getString("class_name"),
                Routine.ofCode(row.getString("routine")),
                CaseState.valueOf(row.getString("state")),
                stage(row, "stage"),
                date(row, "stage_entered_on"),
                date(row, "concerns_on"),
                time(row, "opened_at"),
                timeIfAny(row, "closed_at"),
                outcome(row),
                date(row, "follow_up_on"));
    }

    CaseDocument document(ResultSet row, int number) throws SQLException {
        return new CaseDocument(
                id(row, "id"),
                id(row, "case_id"),
                row.getObject("task_key", Long.class),
                row.getString("element_id"),
                row.getString("form_id"),
                row.getString("title"),
                content(row),
                row.getString("content_hash"),
                row.getBoolean("unaltered"),
                time(row, "filed_at"),
                row.getObject("filed_by", UUID.class),
                row.getString("filed_by_name"),
                Secrecy.of(row),
                row.getBoolean("may_be_secret"));
    }

    private Map<String, Object> content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), new TypeReference<Map<String, Object>>() {});
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable Stage stage(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Stage.ofCode(code);
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String code = row.getString("outcome");
        return code == null ? null : Outcome.ofCode(code);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

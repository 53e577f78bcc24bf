package se.skolrutin.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a case's entries follow on each other as they were written, and that none is missing at the end. */
@Component
class Chain {

    private static final String ENTRIES = "select * from history_entry where case_id = :case order by seq";

    private static final String HEAD = "select case_id, seq, hash from history_head where case_id = :case";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Chain(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry beside the hash that stands with it. */
    private record Written(Link link, String hash) {

        boolean follows(int seq, String previous) {
            return link.seq() == seq
                    && link.previous().equals(previous)
                    && link.hash().equals(hash);
        }
    }

    Verification verify(UUID caseId) {
        List<Written> entries =
                jdbc.sql(ENTRIES).param("case", caseId).query(this::written).list();
        Head head = jdbc.sql(HEAD)
                .param("case", caseId)
                .query(Head.class)
                .optional()
                .orElse(new Head(caseId, 0, ""));
        return finding(caseId, entries.size(), broken(entries, head));
    }

    private static @Nullable Integer broken(List<Written> entries, Head head) {
        String previous = "";
        int seq = 0;
        for (Written entry : entries) {
            seq++;
            if (!entry.follows(seq, previous)) {
                return seq;
            }
            previous = entry.hash();
        }
        return head.seq() == seq && head.hash().equals(previous) ? null : seq + 1;
    }

    private static Verification finding(UUID caseId, int entries, @Nullable Integer broken) {
        String sentence = broken == null
                ? "Historiken är oförändrad sedan den skrevs (%d poster).".formatted(entries)
                : "Historiken stämmer inte från post %d: något har ändrats eller tagits bort.".formatted(broken);
        return new Verification(caseId, entries, broken, sentence);
    }

    private Written written(ResultSet row, int number) throws SQLException {
        Entry entry = new Entry(
                row.getObject("case_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("kind"),
                row.getString("process_id"),
                row.getString("element_id"),
                json.readValue(row.getString("args"), new TypeReference<>() {}),
                row.getString("source_key"));
        Link link = new Link(
                entry,
                row.getInt("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("previous"));
        return new Written(link, row.getString("hash"));
    }
}

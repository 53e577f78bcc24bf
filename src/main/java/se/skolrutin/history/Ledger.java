package se.skolrutin.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the chains of their cases. One writer a case at a time; cases are locked in one order. */
@Component
class Ledger {

    private static final String NEW_HEADS = """
            insert into history_head (case_id, seq, hash)
            select id, 0, '' from unnest(:cases::uuid[]) id order by id
            on conflict do nothing
            """;

    private static final String LOCK_HEADS =
            "select case_id, seq, hash from history_head where case_id = any(:cases::uuid[]) order by case_id for update";

    private static final String KNOWN = "select source_key from history_entry where source_key = any(:keys::text[])";

    private static final String ADD = """
            insert into history_entry (case_id, seq, at, recorded_at, actor, kind, process_id, element_id, args,
                                       source_key, previous, hash)
            select case_id, seq, at, recorded_at, actor, kind, process_id, element_id, args, source_key, previous, hash
            from jsonb_to_recordset(:rows::jsonb) as r(
                case_id uuid, seq integer, at timestamptz, recorded_at timestamptz, actor uuid, kind text,
                process_id text, element_id text, args jsonb, source_key text, previous text, hash text)
            """;

    private static final String MOVE_HEADS = """
            update history_head h set seq = r.seq, hash = r.hash
            from jsonb_to_recordset(:heads::jsonb) as r(case_id uuid, seq integer, hash text)
            where h.case_id = r.case_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds what is new, within the caller's transaction; entries told before are left out. */
    void add(List<Entry> told) {
        Map<UUID, Head> heads = locked(told.stream().map(Entry::caseId).collect(Collectors.toSet()));
        List<Link> links = linked(unknown(told), heads);
        if (!links.isEmpty()) {
            write(links);
            move(heads.values());
        }
    }

    private Map<UUID, Head> locked(Set<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        jdbc.sql(NEW_HEADS).param("cases", ids).update();
        return jdbc.sql(LOCK_HEADS).param("cases", ids).query(Head.class).list().stream()
                .collect(Collectors.toMap(Head::caseId, head -> head));
    }

    private Collection<Entry> unknown(List<Entry> told) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        told.forEach(entry -> entries.putIfAbsent(entry.sourceKey(), entry));
        jdbc.sql(KNOWN)
                .param("keys", entries.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(entries::remove);
        return entries.values();
    }

    private List<Link> linked(Collection<Entry> entries, Map<UUID, Head> heads) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Link> links = new ArrayList<>();
        for (Entry entry : entries) {
            Head head = heads.get(entry.caseId());
            Link link = new Link(entry, head.seq() + 1, now, head.hash());
            heads.put(entry.caseId(), new Head(entry.caseId(), link.seq(), link.hash()));
            links.add(link);
        }
        return links;
    }

    private void write(List<Link> links) {
        List<Map<String, Object>> rows = links.stream().map(Ledger::row).toList();
        jdbc.sql(ADD).param("rows", json.writeValueAsString(rows)).update();
    }

    private void move(Collection<Head> heads) {
        List<Map<String, Object>> rows = heads.stream()
                .map(head -> Map.<String, Object>of("case_id", head.caseId(), "seq", head.seq(), "hash", head.hash()))
                .toList();
        jdbc.sql(MOVE_HEADS).param("heads", json.writeValueAsString(rows)).update();
    }

    private static Map<String, Object> row(Link link) {
        Entry entry = link.entry();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_id", entry.caseId());
        row.put("seq", link.seq());
        row.put("at", entry.at().toString());
        row.put("recorded_at", link.recordedAt().toString());
        row.put("actor", entry.actor());
        row.put("kind", entry.kind());
        row.put("process_id", entry.processId());
        row.put("element_id", entry.elementId());
        row.put("args", entry.args());
        row.put("source_key", entry.sourceKey());
        row.put("previous", link.previous());
        row.put("hash", link.hash());
        return row;
    }
}

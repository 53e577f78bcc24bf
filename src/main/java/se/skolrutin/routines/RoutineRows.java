package se.skolrutin.routines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Routines, versions and files as rows. */
@Component
class RoutineRows {

    private static final String VERSION = """
            select id, routine_id, number, name, origin, content_hash, kept_at, deployed_at, active
              from routine_version
            """;

    private final JdbcClient jdbc;

    RoutineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> routines() {
        return jdbc.sql("select id from routine order by name collate \"sv-x-icu\"")
                .query(String.class)
                .list();
    }

    /** The versions of a routine, the newest first. */
    List<RoutineVersion> versions(String routineId) {
        return jdbc.sql(VERSION + "where routine_id = ? order by number desc")
                .param(routineId)
                .query(RoutineVersion.class)
                .list();
    }

    List<RoutineVersion> active() {
        return jdbc.sql(VERSION + "where active order by routine_id")
                .query(RoutineVersion.class)
                .list();
    }

    Optional<RoutineVersion> version(UUID id) {
        return jdbc.sql(VERSION + "where id = ?")
                .param(id)
                .query(RoutineVersion.class)
                .optional();
    }

    Optional<RoutineVersion> version(String routineId, String contentHash) {
        return jdbc.sql(VERSION + "where routine_id = ? and content_hash = ?")
                .params(routineId, contentHash)
                .query(RoutineVersion.class)
                .optional();
    }

    RoutineFiles files(UUID versionId) {
        var contents = new TreeMap<String, String>();
        jdbc.sql("select name, content from routine_file where version_id = ?")
                .param(versionId)
                .query((row, number) -> contents.put(row.getString("name"), row.getString("content")))
                .list();
        return new RoutineFiles(contents);
    }

    /** Keeps files as the next version of a routine; not active yet. */
    RoutineVersion keep(Bpmn bpmn, RoutineFiles files, Origin origin, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into routine (id, name) values (?, ?) on conflict (id) do nothing")
                .params(bpmn.processId(), bpmn.name())
                .update();
        jdbc.sql("""
                        insert into routine_version
                               (id, routine_id, number, name, origin, content_hash, kept_at, active)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, false
                          from routine_version
                         where routine_id = ?
                        """)
                .params(
                        id,
                        bpmn.processId(),
                        bpmn.name(),
                        origin.name(),
                        files.hash(),
                        Timestamp.from(at),
                        bpmn.processId())
                .update();
        files.contents().forEach((name, content) -> jdbc.sql("insert into routine_file values (?, ?, ?)")
                .params(id, name, content)
                .update());
        return version(id).orElseThrow();
    }

    void activate(RoutineVersion version) {
        jdbc.sql("update routine_version set active = false where routine_id = ? and active")
                .param(version.routineId())
                .update();
        jdbc.sql("update routine_version set active = true where id = ?")
                .param(version.id())
                .update();
        jdbc.sql("update routine set name = ? where id = ?")
                .params(version.name(), version.routineId())
                .update();
    }

    void deployed(UUID versionId, Instant at) {
        jdbc.sql("update routine_version set deployed_at = coalesce(deployed_at, ?) where id = ?")
                .params(Timestamp.from(at), versionId)
                .update();
    }
}

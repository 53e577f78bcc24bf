package se.skolrutin.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case a process instance runs for; the projection of the same batch has written it already. */
@Component
class CaseOfInstance {

    record Instance(UUID caseId, @Nullable Long parentInstanceKey, String processId, int version) {}

    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;

    /** A case never changes once the instance has it, so what was found once is right for ever. */
    private final Map<Long, Instance> found = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instance> eldest) {
            return size() > REMEMBERED;
        }
    });

    CaseOfInstance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for an instance that no case started. */
    Optional<Instance> of(long processInstanceKey) {
        Instance known = found.get(processInstanceKey);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Instance> read = read(processInstanceKey);
        read.ifPresent(instance -> found.put(processInstanceKey, instance));
        return read;
    }

    private Optional<Instance> read(long processInstanceKey) {
        return jdbc.sql("""
                        select case_id, parent_instance_key, process_id, version
                        from process_instance where key = ? and case_id is not null""")
                .param(processInstanceKey)
                .query((row, number) -> new Instance(
                        row.getObject("case_id", UUID.class),
                        row.getObject("parent_instance_key", Long.class),
                        row.getString("process_id"),
                        row.getInt("version")))
                .optional();
    }
}

package se.skolrutin.orchestration;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what deployed processes call their elements where a search can join it; the engine's records do not say. */
@Component
class ElementNames {

    private static final String NAME =
            "insert into element_name (process_definition_key, element_id, name) values (?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    ElementNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the definitions that came since last time. May be repeated. */
    @Transactional
    void learn() {
        List<Long> keys = jdbc.queryForList("select key from process_definition", Long.class);
        keys.stream().filter(key -> !known.contains(key)).forEach(this::learn);
    }

    private void learn(long definition) {
        String xml = jdbc.queryForObject("select xml from process_definition where key = ?", String.class, definition);
        List<Object[]> rows = NamedElements.in(String.valueOf(xml)).entrySet().stream()
                .map(element -> new Object[] {definition, element.getKey(), element.getValue()})
                .toList();
        jdbc.batchUpdate(NAME, rows);
        known.add(definition);
    }
}

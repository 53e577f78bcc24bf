package se.skolrutin.escalation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in every version that has decided something. Compiling an earlier one takes seconds, once. */
@Component
class KeptRules {

    private final RuleBook current;
    private final JdbcClient jdbc;
    private final Map<String, RuleBook> earlier = new ConcurrentHashMap<>();

    KeptRules(RuleBook current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    RuleBook version(String version) {
        return version.equals(current.version()) ? current : earlier.computeIfAbsent(version, this::read);
    }

    private RuleBook read(String version) {
        var content = jdbc.sql("select content from rules_version where version = ?")
                .param(version)
                .query(String.class)
                .single();
        return new RuleBook(RuleText.of(content));
    }
}

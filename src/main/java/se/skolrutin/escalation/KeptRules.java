package se.skolrutin.escalation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in every version that has decided something. Compiling an earlier one takes seconds, once. */
@Component
class KeptRules {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);

    private final RuleBook current;
    private final JdbcClient jdbc;
    private final Map<String, Optional<RuleBook>> earlier = new ConcurrentHashMap<>();

    KeptRules(RuleBook current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Empty where the rules of then do not fit the facts of today any more. */
    Optional<RuleBook> version(String version) {
        return version.equals(current.version()) ? Optional.of(current) : earlier.computeIfAbsent(version, this::read);
    }

    private Optional<RuleBook> read(String version) {
        var content = jdbc.sql("select content from rules_version where version = ?")
                .param(version)
                .query(String.class)
                .single();
        try {
            var book = new RuleBook(RuleText.of(content));
            book.refuseToStartWithErrors();
            return Optional.of(book);
        } catch (CompletionException | IllegalStateException | LadderRefused e) {
            LOG.warn("Expected to read the rules of version {}, but they do not fit any more", version, e);
            return Optional.empty();
        }
    }
}

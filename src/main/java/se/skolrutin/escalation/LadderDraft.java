package se.skolrutin.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a school is changing its ladder to.
 *
 * @param tree the maps, lists and values of its YAML
 * @param flaws everything that keeps it from being adopted
 * @param version raised by every change
 */
public record LadderDraft(
        Map<String, Object> tree,
        String yaml,
        List<LadderFlaw> flaws,
        int version,
        Instant changedAt,
        String changedBy) {}

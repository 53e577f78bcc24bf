package se.skolrutin.escalation;

import java.util.List;

/**
 * What the rules say about a task today.
 *
 * @param raiseTo the roles that are added, as candidate groups; empty unless it is raised
 * @param schoolDaysOverdue negative before the due day
 * @param reason in Swedish, empty where nothing happens
 */
public record WatchDecision(
        WatchAction action,
        List<String> raiseTo,
        int schoolDaysOverdue,
        String reason,
        List<String> firedRules,
        String rulesVersion) {}

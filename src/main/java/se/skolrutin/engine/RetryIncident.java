package se.skolrutin.engine;

/**
 * Gives a failed job new retries and resolves its incident, after commit.
 *
 * @param jobKey the failed job, or 0 where the incident has none
 */
public record RetryIncident(long incidentKey, long jobKey) {}

package se.skolrutin.escalation;

/** What happens to a task that is not done. */
public enum WatchAction {
    NOTHING,
    REMIND_BEFORE,
    REMIND_AFTER,
    RAISE
}

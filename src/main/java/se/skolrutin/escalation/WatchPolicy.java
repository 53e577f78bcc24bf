package se.skolrutin.escalation;

/**
 * When a task that is not done is reminded of and raised, in school days from its due day.
 *
 * @param remindBefore days before
 * @param remindAfter days after
 * @param raiseToDeputy days after
 * @param raiseToPrincipal days after
 */
public record WatchPolicy(int remindBefore, int remindAfter, int raiseToDeputy, int raiseToPrincipal) {}

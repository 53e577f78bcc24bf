package se.skolrutin.escalation;

/**
 * A pupil whose guardians are to know today.
 *
 * @param reachable true where a message can reach a guardian by itself
 */
public record Absentee(int invalidMinutes, boolean protectedIdentity, boolean specialReasons, boolean reachable) {}

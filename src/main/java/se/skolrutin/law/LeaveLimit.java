package se.skolrutin.law;

/**
 * A limit in days that leave is granted within, in one version.
 *
 * @param name what is limited
 * @param days at most so many school days, from 1 to 366
 * @param summary what the limit means, in plain Swedish
 */
public record LeaveLimit(String id, String name, int days, String summary, String law, Validity validity, String source)
        implements LawEntry {}

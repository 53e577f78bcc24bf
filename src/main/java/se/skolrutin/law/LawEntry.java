package se.skolrutin.law;

/** One version of something that the law or a proposal says. */
public sealed interface LawEntry permits LawReference, SupportType, LeaveLimit {

    /** The same for all versions of the same thing. */
    String id();

    Validity validity();

    /** Where the law says it: {@code 7 kap. 18 § skollagen}. */
    String law();

    /** Where we have it from. */
    String source();
}

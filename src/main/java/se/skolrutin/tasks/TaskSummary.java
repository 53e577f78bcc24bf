package se.skolrutin.tasks;

/**
 * How things stand with what is put to somebody, in figures.
 *
 * @param fresh tasks they have not been told of before
 * @param handedOver tasks a colleague has handed to them since they were told
 * @param raised tasks that have gone up to their role since they were told
 */
public record TaskSummary(int fresh, int handedOver, int raised, int overdue, int today) {

    /** Whether there is anything worth telling. */
    public boolean says() {
        return fresh + handedOver + raised + overdue + today > 0;
    }
}

package se.skolrutin.notification;

/** What carries a letter out of the house. */
interface MailTransport {

    /**
     * Hands the letter over.
     *
     * @return the receiver's own words, as proof
     * @throws NotSent where it surely did not leave
     * @throws PerhapsSent where it may have left
     */
    String deliver(Letter letter) throws NotSent, PerhapsSent;

    /** Whether letters reach their receivers by this way. */
    boolean delivers();

    /** A Swedish sentence about the way, for the operations page. */
    String way();
}

package se.skolrutin.notification;

/**
 * How mail leaves the house and what has not left it.
 *
 * @param delivers false where there is no mail server and messages are only written as files
 * @param way a Swedish sentence for the operations page
 * @param failed messages given up or waiting for another attempt
 * @param uncertain messages that may or may not have left; a person decides
 */
public record MailStatus(boolean delivers, String way, int waiting, int failed, int uncertain) {}

package se.skolrutin.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox of the sender's address, to which mails come back that could not be delivered.
 *
 * @param host an IMAP server; empty where nobody looks for mails that come back
 * @param tls whether the connection is encrypted from its beginning, as it is to be outside tests
 */
@ConfigurationProperties("skolrutin.notification.returned")
record ReturnMailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls) {

    @Override
    public String toString() {
        return "ReturnMailboxSettings[" + host + ":" + port + "]";
    }
}

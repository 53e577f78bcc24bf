package se.skolrutin.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for mails that have come back. A mail is marked as read when what it says is kept; read once more before that,
 * it changes nothing. Other mails in the box are left as they are.
 */
@Component
@ConditionalOnProperty("skolrutin.notification.returned.host")
class ReturnMailbox {

    private static final Logger log = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final String PATIENCE_MILLIS = "30000";

    private final Deliveries deliveries;
    private final ReturnMailboxSettings settings;

    ReturnMailbox(Deliveries deliveries, ReturnMailboxSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${skolrutin.notification.returned.look:2m}", initialDelayString = "10s")
    void look() {
        try (Store store = session().getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (Message mail : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    read((MimeMessage) mail);
                }
            }
        } catch (MessagingException e) {
            log.warn("Expected to read the mailbox for mails that come back at {}, but: {}", settings, e.getMessage());
        }
    }

    private void read(MimeMessage mail) throws MessagingException {
        Optional<ReturnedMail> returned = returned(mail);
        if (returned.isPresent() && deliveries.returned(returned.get())) {
            mail.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /** What cannot be made out is a mail like any other. */
    private static Optional<ReturnedMail> returned(MimeMessage mail) throws MessagingException {
        try {
            return ReturnedMail.in(mail);
        } catch (IOException e) {
            log.warn("A mail that came back could not be read");
            return Optional.empty();
        }
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Session session() {
        String mail = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(mail + "peek", "true");
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        properties.setProperty(mail + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(mail + "timeout", PATIENCE_MILLIS);
        properties.setProperty(mail + "writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties);
    }
}

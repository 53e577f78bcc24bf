package se.skolrutin.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as mail servers want it, under the message id that was decided before it left. */
final class MimeLetter extends MimeMessage {

    private final String messageId;

    /** @throws NotSent where it cannot be written, as with an address that is none */
    static MimeLetter of(@Nullable Session session, Letter letter) throws NotSent {
        try {
            return new MimeLetter(session, letter, receiver(letter.to()));
        } catch (MessagingException e) {
            throw new NotSent("Brevet gick inte att skriva", false);
        }
    }

    private static InternetAddress receiver(String address) throws AddressRefused {
        try {
            return new InternetAddress(address);
        } catch (AddressException e) {
            throw new AddressRefused("Brevet gick inte att skriva: e-postadressen kan vara fel", address);
        }
    }

    private MimeLetter(@Nullable Session session, Letter letter, InternetAddress to) throws MessagingException {
        super(session);
        this.messageId = letter.messageId();
        setFrom(new InternetAddress(letter.from()));
        setRecipient(Message.RecipientType.TO, to);
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        write(letter.text(), letter.invitation());
        setSentDate(Date.from(letter.writtenAt()));
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    /** The same said twice, once to the reader and once to the reader's calendar. */
    private void write(String text, @Nullable Invitation invitation) throws MessagingException {
        if (invitation == null) {
            setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        MimeBodyPart toRead = new MimeBodyPart();
        toRead.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart toKeep = new MimeBodyPart();
        toKeep.setDataHandler(new DataHandler(new ByteArrayDataSource(
                invitation.file().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + invitation.method() + "; name=mote.ics")));
        setContent(new MimeMultipart("alternative", toRead, toKeep));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

package se.skolrutin.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as mail servers want it, under the message id that was decided before it left. */
final class MimeLetter extends MimeMessage {

    private final String messageId;

    /** @throws NotSent where it cannot be written, as with an address that is none */
    static MimeLetter of(@Nullable Session session, Letter letter) throws NotSent {
        try {
            return new MimeLetter(session, letter);
        } catch (MessagingException e) {
            throw new NotSent("Brevet gick inte att skriva: e-postadressen kan vara fel", false);
        }
    }

    private MimeLetter(@Nullable Session session, Letter letter) throws MessagingException {
        super(session);
        this.messageId = letter.messageId();
        setFrom(new InternetAddress(letter.from()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.text(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(letter.writtenAt()));
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

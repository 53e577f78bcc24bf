package se.skolrutin.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to the school's mail server and keeps what the server answered. */
final class SmtpTransport implements MailTransport {

    private static final int REFUSED = 400;
    private static final int REFUSED_FOR_GOOD = 500;

    private final JavaMailSenderImpl server;

    SmtpTransport(JavaMailSenderImpl server) {
        this.server = server;
    }

    @Override
    public String deliver(Letter letter) throws NotSent, PerhapsSent {
        MimeLetter mail = MimeLetter.of(server.getSession(), letter);
        SMTPTransport connection = connected();
        try {
            return handedOver(connection, mail, letter.to());
        } finally {
            leave(connection);
        }
    }

    private SMTPTransport connected() throws NotSent {
        try {
            Session session = server.getSession();
            SMTPTransport connection = (SMTPTransport) session.getTransport("smtp");
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw new NotSent("Ingen kontakt med e-postservern: " + e.getMessage(), true);
        }
    }

    private String handedOver(SMTPTransport connection, MimeLetter mail, String address) throws NotSent, PerhapsSent {
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            return connection.getLastServerResponse().strip();
        } catch (MessagingException e) {
            int code = connection.getLastReturnCode();
            if (code >= REFUSED_FOR_GOOD && isAboutTheReceiver(e)) {
                throw new AddressRefused("E-postservern sade nej till mottagaren med kod " + code, address);
            }
            if (code >= REFUSED) {
                throw new NotSent("E-postservern sade nej med kod " + code, code < REFUSED_FOR_GOOD);
            }
            throw new PerhapsSent("Förbindelsen bröts medan brevet lämnades över");
        }
    }

    private static boolean isAboutTheReceiver(MessagingException refusal) {
        return refusal instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    /** The letter is delivered or not by now: how the parting goes changes nothing. */
    private void leave(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            // said goodbye to a server that had left already
        }
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public String way() {
        return "Brev lämnas till e-postservern " + server.getHost() + ".";
    }
}

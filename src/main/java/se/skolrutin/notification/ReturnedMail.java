package se.skolrutin.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a letter it had taken: a delivery status notification (RFC 3464) that returns the letter, or
 * its headers.
 *
 * @param messageId the message whose letter it was
 * @param address where the letter was sent, as the letter says it
 * @param status why it could not be delivered (RFC 3463), as in 5.1.1; empty where the server still tries
 */
record ReturnedMail(UUID messageId, String address, Optional<String> status) {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f-]{36})@skolrutin>");
    private static final Pattern NOBODY_THERE = Pattern.compile("5\\.(1\\.\\d+|2\\.1)");

    /** Empty where the mail is something else, or returns a letter that Skolrutin did not send. */
    static Optional<ReturnedMail> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MultipartReport report)) {
            return Optional.empty();
        }
        DeliveryStatus status = report.getDeliveryStatus();
        MimeMessage letter = report.getReturnedMessage();
        if (status == null || letter == null) {
            return Optional.empty();
        }
        Matcher id = OURS.matcher(header(letter, "Message-ID"));
        return id.matches()
                ? Optional.of(new ReturnedMail(
                        UUID.fromString(id.group(1)), header(letter, "To").strip(), failed(status)))
                : Optional.empty();
    }

    /** Whether another letter to the same address would come back as well. */
    boolean nobodyThere() {
        return status.filter(said -> NOBODY_THERE.matcher(said).matches()).isPresent();
    }

    private static Optional<String> failed(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(receiver -> "failed".equalsIgnoreCase(field(receiver, "Action")))
                .map(receiver -> field(receiver, "Status"))
                .findFirst();
    }

    private static String field(InternetHeaders headers, String name) {
        return orNothing(headers.getHeader(name, null)).strip();
    }

    private static String header(Part part, String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null ? "" : orNothing(values[0]);
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }
}

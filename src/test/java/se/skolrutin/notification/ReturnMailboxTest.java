package se.skolrutin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ReturnMailboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()})
            .withPerMethodLifecycle(true);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationEventPublisher events;

    private SmallSchool school;
    private GreenMailUser sender;
    private Outbox outbox;
    private Reach reach;
    private ReturnMailbox mailbox;

    @BeforeEach
    void aMailboxOfTheSender() {
        Clock clock = Clock.systemUTC();
        school = new SmallSchool(jdbc);
        sender = SERVER.setUser("skola@skola.example", "skola", "hemligt");
        outbox = new Outbox(jdbc, json, clock);
        reach = new Reach(jdbc, clock);
        mailbox = new ReturnMailbox(
                new Deliveries(outbox, reach, events, clock),
                new ReturnMailboxSettings("127.0.0.1", SERVER.getImap().getPort(), "skola", "hemligt", false));
    }

    @Test
    void tellsOfALetterThatCameBack() throws Exception {
        UUID id = sent();
        comesBack(id, "failed", "5.1.1");

        mailbox.look();

        OutgoingMessage message = outbox.message(id).orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.failure()).contains("kom tillbaka", "5.1.1").doesNotContain("@");
        assertThat(outbox.inNeedOfAPerson()).extracting(OutgoingMessage::id).contains(id);
        assertThat(reach.refusedAddress(school.mentor)).contains(school.mentor + "@skola.example");
        assertThat(unread()).isEmpty();
    }

    @Test
    void countsALetterAsReturnedOnce() throws Exception {
        UUID id = sent();
        comesBack(id, "failed", "5.1.1");
        comesBack(id, "failed", "5.1.1");

        mailbox.look();
        outbox.releasedForResending(id, school.principal);
        mailbox.look();

        assertThat(outbox.message(id).orElseThrow().state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    void doesNotBlameTheAddressForAFullMailbox() throws Exception {
        UUID id = sent();
        comesBack(id, "failed", "5.2.2");

        mailbox.look();

        assertThat(outbox.message(id).orElseThrow().state()).isEqualTo(MessageState.FAILED);
        assertThat(reach.refusedAddress(school.mentor)).isEmpty();
    }

    @Test
    void waitsWhileTheServerStillTries() throws Exception {
        UUID id = sent();
        comesBack(id, "delayed", "4.4.1");

        mailbox.look();

        assertThat(outbox.message(id).orElseThrow().state()).isEqualTo(MessageState.SENT);
        assertThat(unread()).isEmpty();
    }

    @Test
    void waitsForALetterThatIsOnlyJustLeaving() throws Exception {
        UUID id = leaving();
        comesBack(id, "failed", "5.1.1");

        mailbox.look();
        assertThat(unread()).hasSize(1);

        outbox.sent(id, "250 OK");
        mailbox.look();
        assertThat(outbox.message(id).orElseThrow().state()).isEqualTo(MessageState.FAILED);
        assertThat(unread()).isEmpty();
    }

    @Test
    void leavesOtherMailsAlone() throws Exception {
        sender.deliver(GreenMailUtil.createTextEmail(
                "skola@skola.example",
                "vera@hem.example",
                "Fråga",
                "Hej",
                SERVER.getSmtp().getServerSetup()));
        comesBack(letterOfSomebodyElse(), "failed", "5.1.1");

        mailbox.look();

        assertThat(unread()).hasSize(2);
    }

    @Test
    void goesOnWithoutItsMailbox() throws Exception {
        UUID id = sent();
        comesBack(id, "failed", "5.1.1");
        new ReturnMailbox(
                        new Deliveries(outbox, reach, events, Clock.systemUTC()),
                        new ReturnMailboxSettings("127.0.0.1", SERVER.getImap().getPort(), "skola", "fel", false))
                .look();

        assertThat(outbox.message(id).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    private UUID sent() {
        UUID id = leaving();
        outbox.sent(id, "250 OK");
        return id;
    }

    private UUID leaving() {
        NewMessage message = new NewMessage(
                UUID.randomUUID().toString(),
                NoticeKind.DAY_SUMMARY,
                Recipient.staff(school.mentor),
                school.unit,
                null,
                null,
                null,
                Map.of());
        UUID id = outbox.written(message, Instant.now().plus(Duration.ofDays(365)))
                .orElseThrow();
        outbox.claim(id, "<" + id + "@skolrutin>");
        return id;
    }

    private void comesBack(UUID id, String action, String status) throws Exception {
        comesBack(letter("<" + id + "@skolrutin>"), action, status);
    }

    private MimeMessage letterOfSomebodyElse() throws Exception {
        return letter("<4711@postlista.example>");
    }

    private MimeMessage letter(String messageId) throws Exception {
        MimeMessage letter = new MimeMessage((Session) null);
        letter.setText("Nya uppgifter: 3");
        letter.saveChanges();
        letter.setHeader("Message-ID", messageId);
        letter.setHeader("To", school.mentor + "@skola.example");
        return letter;
    }

    private void comesBack(MimeMessage letter, String action, String status) throws Exception {
        InternetHeaders receiver = new InternetHeaders();
        receiver.setHeader("Final-Recipient", "rfc822; " + school.mentor + "@skola.example");
        receiver.setHeader("Action", action);
        receiver.setHeader("Status", status);
        DeliveryStatus said = new DeliveryStatus();
        InternetHeaders server = new InternetHeaders();
        server.setHeader("Reporting-MTA", "dns; mx.skola.example");
        said.setMessageDSN(server);
        said.addRecipientDSN(receiver);
        MimeMessage mail = new MimeMessage((Session) null);
        mail.setFrom("mailer-daemon@skola.example");
        mail.setSubject("Undelivered Mail Returned to Sender");
        mail.setContent(new MultipartReport("Your message could not be delivered.", said, letter));
        mail.saveChanges();
        sender.deliver(mail);
    }

    private List<MimeMessage> unread() throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> !isRead(mail))
                .toList();
    }

    private static boolean isRead(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

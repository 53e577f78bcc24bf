package se.skolrutin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.roster.Roster;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PostmanTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final NotificationSettings SETTINGS = new NotificationSettings(
            "skola@skola.example",
            "https://skolrutin.example",
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            3,
            false,
            Map.of());

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @TempDir
    private Path folder;

    private SmallSchool school;
    private UUID pupil;

    @BeforeEach
    void aPupilAtASchool() {
        school = new SmallSchool(jdbc);
        pupil = school.pupil();
    }

    @Test
    void sendsOnceAndKeepsTheServersWordsAsProof() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        Postman postman = postman(smtp());

        postman.send(id);
        postman.send(id);

        OutgoingMessage message = message(id);
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.serverReply()).startsWith("250");
        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo(message.mailMessageId());
            assertThat(mail.getAllRecipients()[0]).hasToString("vera@hem.example");
        });
    }

    @Test
    void namesNoPupilInTheLetter() throws Exception {
        postman(smtp()).send(aNotice(school.guardianOf(pupil, "vera@hem.example")));

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        String letter = mail.getSubject() + mail.getContent();
        assertThat(letter)
                .contains("Ditt barn var frånvarande", "Björkskolan")
                .doesNotContain("Elevsson", pupil.toString(), "{");
    }

    @Test
    void linksAReminderToTheTaskWithoutSayingWhatItIs() throws Exception {
        NewMessage reminder = new NewMessage(
                key(), NoticeKind.TASK_OVERDUE, Recipient.staff(school.mentor), school.unit, pupil, null, 4711L);

        postman(smtp()).send(later(reminder));

        String letter = GreenMailUtil.getBody(SERVER.getReceivedMessages()[0]);
        assertThat(SERVER.getReceivedMessages()[0].getContent().toString())
                .contains("Hej Mona!", "https://skolrutin.example/uppgifter/4711");
        assertThat(letter).doesNotContain("Elevsson");
    }

    @Test
    void sumsUpADayInFiguresAndALink() throws Exception {
        DaySummary summary = new DaySummary(3, 2, 0, 1, 4);

        postman(smtp()).send(later(toStaff(NoticeKind.DAY_SUMMARY, null, summary.facts())));

        assertThat(SERVER.getReceivedMessages()[0].getContent().toString())
                .contains(
                        "Nya uppgifter: 3",
                        "Överlämnade till dig: 2",
                        "Försenade: 1",
                        "https://skolrutin.example/uppgifter?vems=hos-mig")
                .doesNotContain("{");
    }

    @Test
    void bringsAMeetingForTheCalendarAndTakesItBack() throws Exception {
        UUID matter = UUID.randomUUID();
        Instant starts = Instant.parse("2026-12-03T13:00:00Z");
        MeetingCall called =
                new MeetingCall(UUID.randomUUID(), matter, starts, starts.plusSeconds(3600), "På skolan", 0, false);
        MeetingCall canceled =
                new MeetingCall(called.meetingId(), matter, starts, starts.plusSeconds(3600), "På skolan", 1, true);

        postman(smtp()).send(later(toStaff(called.kind(), matter, called.facts(ZONE))));
        postman(smtp()).send(later(toStaff(canceled.kind(), matter, canceled.facts(ZONE))));

        MimeMultipart call = (MimeMultipart) SERVER.getReceivedMessages()[0].getContent();
        assertThat(call.getBodyPart(0).getContent().toString())
                .contains(
                        "torsdag 3 december klockan 14.00", "På skolan", "https://skolrutin.example/arenden/" + matter)
                .doesNotContain("{", "Elevsson");
        assertThat(call.getBodyPart(1).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(file(0).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(Instant.from(event(0).getDateTimeStart().getDate())).isEqualTo(starts);
        assertThat(event(0).getSequence().getSequenceNo()).isZero();
        assertThat(event(0).<Attendee>getProperties(Property.ATTENDEE))
                .extracting(Attendee::getValue)
                .containsExactly("mailto:" + school.mentor + "@skola.example");
        assertThat(file(1).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(1).getUid()).isEqualTo(event(0).getUid());
        assertThat(event(1).getSequence().getSequenceNo()).isOne();
        assertThat(event(1).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void tellsThoseWhoseAddressIsRefusedUntilAMailGetsThroughOrItIsAnother() throws Exception {
        try (RudeServer rude = RudeServer.refusing("RCPT", "550 No such user")) {
            postman(new SmtpTransport(server(rude.port()))).send(aReminder());
        }
        assertThat(reach().refusedAddress(school.mentor)).contains(school.mentor + "@skola.example");

        jdbc.sql("update staff set email = 'mona@skola.example' where id = ?")
                .param(school.mentor)
                .update();
        assertThat(reach().refusedAddress(school.mentor)).isEmpty();

        jdbc.sql("update staff set email = id || '@skola.example' where id = ?")
                .param(school.mentor)
                .update();
        assertThat(reach().refusedAddress(school.mentor)).isPresent();
        postman(smtp()).send(aReminder());
        assertThat(reach().refusedAddress(school.mentor)).isEmpty();
    }

    @Test
    void doesNotBlameTheAddressWhereTheServerRefusesTheSender() throws Exception {
        UUID id = aReminder();

        try (RudeServer rude = RudeServer.refusing("MAIL", "550 Not from you")) {
            postman(new SmtpTransport(server(rude.port()))).send(id);
        }

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(outbox.inNeedOfAPerson()).extracting(OutgoingMessage::id).contains(id);
        assertThat(reach().refusedAddress(school.mentor)).isEmpty();
    }

    @Test
    void sendsOnceWhenManySendAtTheSameTime() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        Postman postman = postman(smtp());
        CountDownLatch start = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(i -> threads.submit(() -> {
                        start.await();
                        postman.send(id);
                        return null;
                    }));
            start.countDown();
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void neverSendsAgainByItselfWhatWasOnItsWayWhenTheServerDied() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> postman(killedAfter(smtp())).send(id));
        assertThat(message(id).state()).isEqualTo(MessageState.SENDING);

        Postman restarted = postman(smtp(), Clock.offset(clock(), Duration.ofMinutes(6)));
        restarted.sweep();
        restarted.send(id);

        assertThat(message(id).state()).isEqualTo(MessageState.UNCERTAIN);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void leavesALetterOnItsWayAloneWhileItMayStillArrive() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> postman(killedAfter(smtp())).send(id));

        postman(smtp(), Clock.offset(clock(), Duration.ofMinutes(4))).sweep();

        assertThat(message(id).state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void letsAPersonDecideAboutAnUncertainMessage() {
        UUID resent = uncertain();
        UUID delivered = uncertain();

        deliveries().settled(resent, true, school.principal);
        deliveries().settled(delivered, false, school.principal);

        assertThat(message(resent).state()).isNotEqualTo(MessageState.UNCERTAIN);
        assertThat(message(delivered).state()).isEqualTo(MessageState.SENT);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> deliveries().settled(delivered, true, school.principal));
    }

    @Test
    void triesAgainWithGrowingWaitsWhenTheServerIsAwayAndThenGivesUp() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        Postman postman = postman(smtp());
        SERVER.stop();
        Instant first = clock().instant();

        postman.send(id);
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isAfterOrEqualTo(first.plusSeconds(59));
        postman.send(id);
        assertThat(message(id).nextAttemptAt()).isAfterOrEqualTo(first.plusSeconds(119));
        postman.send(id);

        assertThat(message(id).attempts()).isEqualTo(3);
        assertThat(message(id).nextAttemptAt()).isNull();
        assertThat(outbox.inNeedOfAPerson()).extracting(OutgoingMessage::id).contains(id);
    }

    @Test
    void doubtsWhetherALetterLeftWhenTheServerHangsUpInTheMiddle() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));

        try (RudeServer rude = RudeServer.hangingUpAfter("DATA")) {
            postman(new SmtpTransport(server(rude.port()))).send(id);
        }

        assertThat(message(id).state()).isEqualTo(MessageState.UNCERTAIN);
    }

    @Test
    void givesUpAtOnceWhenTheServerRefusesTheReceiver() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));

        try (RudeServer rude = RudeServer.refusing("RCPT", "550 No such user")) {
            postman(new SmtpTransport(server(rude.port()))).send(id);
        }

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isNull();
    }

    @Test
    void triesAgainWhenTheServerAsksToComeBackLater() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));

        try (RudeServer rude = RudeServer.refusing("MAIL", "451 Later")) {
            postman(new SmtpTransport(server(rude.port()))).send(id);
        }

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isNotNull();
    }

    @Test
    void sendsNothingAboutAPupilWhoseIdentityBecameProtected() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        jdbc.sql("update pupil set security_marking = 'Sekretessmarkering' where id = ?")
                .param(pupil)
                .update();

        postman(smtp()).send(id);

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isNull();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void knowsThatNothingLeftForAnAddressThatIsNone() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@@hem.example"));

        postman(smtp()).send(id);

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isNull();
        assertThat(message(id).failure()).doesNotContain("vera");
    }

    @Test
    void tellsNobodyTomorrowThatAPupilIsAwayToday() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));

        postman(smtp(), Clock.offset(clock(), Duration.ofDays(1))).send(id);

        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).nextAttemptAt()).isNull();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void keepsTheSameMessageOnce() {
        NewMessage notice = notice(school.guardianOf(pupil, "vera@hem.example"));

        assertThat(outbox.written(notice, farAhead())).isPresent();
        assertThat(outbox.written(notice, farAhead())).isEmpty();
    }

    @Test
    void writesLettersAsFilesWhereThereIsNoServer() throws Exception {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        FolderTransport files = new FolderTransport(folder.resolve("outgoing-mail"));

        postman(files).send(id);

        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(files.delivers()).isFalse();
        try (var written = Files.list(folder.resolve("outgoing-mail"))) {
            assertThat(written).singleElement().satisfies(file -> assertThat(file.toString())
                    .endsWith(".eml"));
        }
    }

    private UUID uncertain() {
        UUID id = aNotice(school.guardianOf(pupil, "vera@hem.example"));
        outbox.claim(id, "<" + id + "@skolrutin>");
        outbox.inDoubt(id, "test");
        return id;
    }

    private UUID aNotice(UUID guardian) {
        return later(notice(guardian));
    }

    private NewMessage notice(UUID guardian) {
        return new NewMessage(
                key(), NoticeKind.SAME_DAY_ABSENCE, Recipient.guardian(guardian), school.unit, pupil, null, null);
    }

    private UUID aReminder() {
        return later(new NewMessage(
                key(), NoticeKind.TASK_OVERDUE, Recipient.staff(school.mentor), school.unit, pupil, null, 4711L));
    }

    private NewMessage toStaff(NoticeKind kind, @Nullable UUID matter, Map<String, String> facts) {
        return new NewMessage(key(), kind, Recipient.staff(school.mentor), school.unit, null, matter, null, facts);
    }

    private Reach reach() {
        return new Reach(jdbc, clock());
    }

    private static VEvent event(int mail) throws Exception {
        return file(mail).<VEvent>getComponents("VEVENT").getFirst();
    }

    private static Calendar file(int mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) SERVER.getReceivedMessages()[mail].getContent();
        return new CalendarBuilder().build(parts.getBodyPart(1).getInputStream());
    }

    /** Kept for a time that never comes, so that only the test sends it. */
    private UUID later(NewMessage message) {
        return outbox.written(message, farAhead()).orElseThrow();
    }

    private static Instant farAhead() {
        return Instant.now().plus(Duration.ofDays(365));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private OutgoingMessage message(UUID id) {
        return outbox.message(id).orElseThrow();
    }

    private Postman postman(MailTransport transport) {
        return postman(transport, clock());
    }

    private Postman postman(MailTransport transport, Clock clock) {
        Outbox atThatTime = new Outbox(jdbc, json, clock);
        return new Postman(
                atThatTime,
                new Letters(roster, new CalendarFiles(SETTINGS), SETTINGS, clock),
                transport,
                new Deliveries(atThatTime, new Reach(jdbc, clock), events, clock),
                SETTINGS,
                clock);
    }

    private Deliveries deliveries() {
        return new Deliveries(outbox, reach(), events, clock());
    }

    private static Clock clock() {
        return Clock.system(ZONE);
    }

    private static SmtpTransport smtp() {
        return new SmtpTransport(server(SERVER.getSmtp().getPort()));
    }

    private static JavaMailSenderImpl server(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return server;
    }

    /** Delivers, and then the process is gone before it could keep the proof. */
    private static MailTransport killedAfter(MailTransport transport) {
        return new MailTransport() {
            @Override
            public String deliver(Letter letter) throws NotSent, PerhapsSent {
                transport.deliver(letter);
                throw new Killed();
            }

            @Override
            public boolean delivers() {
                return true;
            }

            @Override
            public String way() {
                return "";
            }
        };
    }

    private static final class Killed extends Error {}
}

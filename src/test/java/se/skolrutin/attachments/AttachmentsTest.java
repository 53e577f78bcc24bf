package se.skolrutin.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.Viewer;
import se.skolrutin.attachments.AttachmentRefused.Cause;
import se.skolrutin.history.History;
import se.skolrutin.history.TimelineEntry;
import se.skolrutin.tasks.TaskFeed;

/** Files attached to a case: what is taken, who reads them, and that they are withdrawn but not forgotten. */
@DatabaseTest
class AttachmentsTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);

    @Autowired
    private Attachments attachments;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private UUID matter;

    @BeforeEach
    void openCase() {
        school = new TwoClassSchool(jdbc);
        jdbc.sql("update staff set title = 'Skolkurator' where id = ?")
                .param(school.healthTeam.staffId())
                .update();
        matter = school.openCase(school.pupil);
    }

    @Test
    void isThereOnceHoweverOftenItIsSent() {
        UUID key = UUID.randomUUID();
        attachments.attach(file("intyg.pdf", PDF, Secrecy.ORDINARY), key, school.mentor);
        attachments.attach(file("intyg.pdf", PDF, Secrecy.ORDINARY), key, school.mentor);

        assertThat(attachments.in(matter, null, school.mentor)).singleElement().satisfies(kept -> {
            assertThat(kept.fileName()).isEqualTo("intyg.pdf");
            assertThat(kept.size()).isEqualTo(PDF.length);
            assertThat(kept.attachedByName()).isEqualTo("Maja Prov");
        });
        assertThat(entries(school.auditor)).containsOnlyOnce("attachment-added");
        assertThat(attachments.read(only(), school.colleague))
                .hasValueSatisfying(read -> assertThat(read.content()).isEqualTo(PDF));
    }

    @Test
    void isTakenForWhatItHoldsWhateverItIsCalled() throws IOException {
        assertThat(kept("C:\\bilder\\foto.pdf", photo())).isEqualTo("foto.pdf.jpg");
        assertThat(kept("brev.docx", packed("word/document.xml"))).isEqualTo("brev.docx");
        assertThat(kept("anteckning", "Vi talade om rasten.".getBytes(UTF_8))).isEqualTo("anteckning.txt");
        assertThat(kept("\n\"/", PDF)).isEqualTo("bilaga.pdf");
    }

    @Test
    void isRefusedWhereItIsEmptyTooBigOrOfAnotherKind() throws IOException {
        assertThat(refused("tom.pdf", new byte[0])).isEqualTo(Cause.EMPTY);
        assertThat(refused("stor.pdf", new byte[(int) attachments.largest() + 1]))
                .isEqualTo(Cause.TOO_BIG);
        assertThat(refused("intyg.pdf", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0))).isEqualTo(Cause.KIND);
        assertThat(refused("intyg.pdf", bytes(1, 2, 3, 0, 0xFE, 4, 0, 9))).isEqualTo(Cause.KIND);
        assertThat(refused("sida.txt", "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEqualTo(Cause.KIND);
        assertThat(refused("foto.jpg", bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0)))
                .as("keeps where it was taken")
                .isEqualTo(Cause.KIND);
        assertThat(refused("arkiv.zip", packed("vad som helst"))).isEqualTo(Cause.KIND);
        assertThat(refused("brev.docm", packed("word/document.xml"))).isEqualTo(Cause.KIND);
        assertThat(attachments.in(matter, null, school.mentor)).isEmpty();
    }

    @Test
    void belongsToATaskOfTheCase(
            @Autowired ApplicationEventPublisher publisher, @Autowired TransactionTemplate transaction) {
        TaskFeed feed = new TaskFeed(jdbc, publisher, transaction);
        long task = feed.task(matter, "task_samtal", "mentor", null, null);
        long others = feed.task(school.openCase(school.otherPupil), "task_samtal", "mentor", null, null);
        attachments.attach(toTask(task), UUID.randomUUID(), school.mentor);

        assertThat(attachments.in(matter, task, school.mentor))
                .extracting(Attachment::taskName)
                .containsExactly("Samtala med eleven");
        assertThatExceptionOfType(AttachmentRefused.class)
                .isThrownBy(() -> attachments.attach(toTask(others), UUID.randomUUID(), school.mentor))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Cause.TASK));
    }

    @Test
    void isListedReadAndKnownOfByThoseItsSecrecyLetsAndByNobodyElse() {
        attach(new Secrecy(SecrecyZone.STUDENT_HEALTH, false, "Rädd för att komma hem."), school.healthTeam);
        UUID id = jdbc.sql("select id from attachment where case_id = ?")
                .param(matter)
                .query(UUID.class)
                .single();

        assertThat(all().filter(viewer -> !attachments.in(matter, null, viewer).isEmpty()))
                .containsExactly(school.healthTeam, school.principal);
        assertThat(all().filter(viewer -> entries(viewer).contains("attachment-added")))
                .containsExactly(school.healthTeam, school.principal);
        attachments.read(id, school.principal);
        for (Viewer other : List.of(school.mentor, school.deputy, school.auditor, school.otherPrincipal)) {
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> attachments.read(id, other));
        }
        assertThat(jdbc.sql("select ground from read_log where subject = ? order by id")
                        .param(id.toString())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list())
                .containsExactly("rektor", "null", "null", "null", "null");
    }

    @Test
    void isAttachedByThoseWhoMayWriteUnderItsSecrecy() {
        for (Viewer other : List.of(school.otherMentor, school.auditor, school.otherPrincipal)) {
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> attach(Secrecy.ORDINARY, other));
        }
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> attach(new Secrecy(SecrecyZone.STUDENT_HEALTH, false, null), school.mentor));
        assertThat(attachments.attach(
                        new NewAttachment(UUID.randomUUID(), null, "a.pdf", "Intyg", Secrecy.ORDINARY, PDF),
                        UUID.randomUUID(),
                        school.mentor))
                .isFalse();
    }

    @Test
    void isWithdrawnByWhoAttachedItOrThePrincipalAndItsLineStays() {
        attach(Secrecy.ORDINARY, school.mentor);
        UUID id = only();
        for (Viewer other : List.of(school.colleague, school.deputy, school.healthTeam, school.auditor)) {
            assertThatExceptionOfType(NotForYou.class)
                    .isThrownBy(() -> attachments.withdraw(matter, id, "Fel elev.", other));
        }

        attachments.withdraw(matter, id, "Fel elev.", school.principal);
        attachments.withdraw(matter, id, "En gång till.", school.mentor);

        assertThat(attachments.read(id, school.mentor)).isEmpty();
        assertThat(attachments.in(matter, null, school.colleague))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.withdrawal()).isNotNull().satisfies(gone -> {
                        assertThat(gone.reason()).isEqualTo("Fel elev.");
                        assertThat(gone.byName()).isEqualTo("Rut Prov");
                    });
                    assertThat(kept.mayWithdraw()).isFalse();
                });
        assertThat(history.of(matter, school.mentor))
                .extracting(TimelineEntry::sentence)
                .containsOnlyOnce("En bilaga togs bort. Skäl: Fel elev.");
    }

    @Test
    void isNeverChanged() {
        attach(Secrecy.ORDINARY, school.mentor);
        UUID id = only();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update attachment_content set content = 'x' where attachment_id = ?")
                        .param(id)
                        .update());
    }

    private void attach(Secrecy secrecy, Viewer by) {
        attachments.attach(file("intyg.pdf", PDF, secrecy), UUID.randomUUID(), by);
    }

    private String kept(String name, byte[] content) {
        attachments.attach(file(name, content, Secrecy.ORDINARY), UUID.randomUUID(), school.mentor);
        return attachments.in(matter, null, school.mentor).getFirst().fileName();
    }

    private @Nullable Cause refused(String name, byte[] content) {
        try {
            kept(name, content);
            return null;
        } catch (AttachmentRefused refused) {
            return refused.why();
        }
    }

    private UUID only() {
        return attachments.in(matter, null, school.mentor).getFirst().id();
    }

    private List<String> entries(Viewer viewer) {
        return history.of(matter, viewer).stream().map(TimelineEntry::kind).toList();
    }

    private Stream<Viewer> all() {
        return Stream.of(
                school.mentor, school.colleague, school.healthTeam, school.deputy, school.principal, school.auditor);
    }

    private NewAttachment file(String name, byte[] content, Secrecy secrecy) {
        return new NewAttachment(matter, null, name, "Intyg", secrecy, content);
    }

    private NewAttachment toTask(long task) {
        return new NewAttachment(matter, task, "intyg.pdf", "Intyg", Secrecy.ORDINARY, PDF);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] packed(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}

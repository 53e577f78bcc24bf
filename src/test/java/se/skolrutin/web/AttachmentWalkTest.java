package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A photo or a paper that a mentor attaches, on a phone. */
@BrowserTest
class AttachmentWalkTest {

    private static final int TOO_MUCH = 11 * 1024 * 1024;

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAttachedToATaskReadFromTheCaseAndWithdrawn() throws IOException {
        long task = school.taskToTalk(school.pupil("Signe", "Sjögren"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter/" + task);
            opened(mentor);
            mentor.isAccessible();
            mentor.isReadableInTheDark();
            chosen(mentor, "Läkarintyg.jpg", photo());
            mentor.find("#bilaga-vad").fill("Intyg från vårdcentralen");
            mentor.press("Bifoga");
            assertThat(mentor.find("[role=status]").first()).containsText("Filen är bifogad");
            assertThat(mentor.find("[aria-labelledby=bilagor]")).containsText("Läkarintyg.jpg");
            mentor.unfolded().isAccessible();
            mentor.picture("PHONE-uppgift-bilaga");

            String file = mentor.find("a[href^='/bilagor/']").getAttribute("href");
            assertThat(file).doesNotContain("intyg");
            assertReadAsAFile(mentor, file);
            assertRefused(school.newcomer, file);

            mentor.go("/arenden/" + school.caseOf(task));
            assertThat(mentor.find("[aria-labelledby=bilagor]")).containsText("Till uppgiften: Samtala med eleven");
            mentor.find("[aria-labelledby=bilagor] summary", "Ta bort").click();
            mentor.find("[aria-labelledby=bilagor] [name=reason]").fill("Fel elev.");
            mentor.press("Ta bort");
            assertThat(mentor.find("[role=status]").first()).containsText("Bilagan är borttagen");
            assertThat(mentor.find("[aria-labelledby=bilagor]")).containsText("Fel elev.");
            assertThat(mentor.find("[aria-labelledby=historik]")).containsText("En bilaga togs bort");
            assertThat(mentor.go(file).status()).isEqualTo(404);
        }
    }

    @Test
    void isRefusedInWordsAndWhatWasWrittenIsKept() {
        long task = school.taskToTalk(school.pupil("Tage", "Thulin"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter/" + task);
            opened(mentor);
            chosen(mentor, "intyg.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0});
            mentor.find("#bilaga-vad").fill("Intyg från vårdcentralen");
            mentor.find("#bilaga-vh").fill("Rädd för att komma hem.");
            mentor.press("Bifoga");
            assertThat(mentor.find("[role=alert]").first()).containsText("Filens slag tas inte emot");
            assertThat(mentor.find("[role=alert]").first()).isFocused();
            assertThat(mentor.find("#bilaga-vad")).hasValue("Intyg från vårdcentralen");
            assertThat(mentor.find("#bilaga-vh")).hasValue("Rädd för att komma hem.");
            mentor.isAccessible();
            mentor.picture("PHONE-bilaga-nekad");

            chosen(mentor, "film.jpg", new byte[TOO_MUCH]);
            String said = (String) mentor.find("#bilaga").evaluate("input => input.validationMessage");
            assertThat(said).contains("Filen är för stor. Högst 10,5 MB tas emot.");
        }
    }

    @Test
    void isRefusedByTheServerWhereNoScriptSaysThatItIsTooBig() {
        long task = school.taskToTalk(school.pupil("Uno", "Uggla"));
        try (Visit mentor = visits.withoutScript(school.mentor)) {
            mentor.go("/uppgifter/" + task);
            opened(mentor);
            chosen(mentor, "foto.jpg", new byte[TOO_MUCH]);
            mentor.find("#bilaga-vad").fill("Foto av schemat");
            mentor.press("Bifoga");
            assertThat(mentor.find("[role=alert]").first()).containsText("Filen är för stor. Högst 10,5 MB tas emot.");
            assertThat(mentor.find("#bilaga-vad")).hasValue("Foto av schemat");
            assertThat(mentor.find("[aria-labelledby=bilagor]")).containsText("Ingen bilaga ännu");
        }
    }

    private static void opened(Visit mentor) {
        mentor.find("[aria-labelledby=bilagor] summary", "Bifoga en fil").click();
    }

    private static void chosen(Visit mentor, String name, byte[] content) {
        mentor.find("#bilaga").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static void assertReadAsAFile(Visit mentor, String path) {
        APIResponse answer = mentor.page().request().get(mentor.address() + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .hasEntrySatisfying(
                        "content-disposition", how -> assertThat(how).startsWith("attachment;"))
                .hasEntrySatisfying("cache-control", how -> assertThat(how).contains("no-store"));
    }

    private void assertRefused(UUID person, String path) {
        try (Visit other = visits.by(person, Device.PHONE)) {
            assertThat(other.go(path).status()).isEqualTo(403);
        }
        assertThat(jdbc.sql("select refused from read_log where subject = ? order by id")
                        .param(path.substring("/bilagor/".length()))
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}

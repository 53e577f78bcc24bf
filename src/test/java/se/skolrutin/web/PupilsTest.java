package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentor's pupils: seen whole, and a contact written down with one thumb between two lessons. */
@BrowserTest
class PupilsTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void writesDownAContactFromTheListAndFindsItInTheCase() {
        UUID pupil = school.pupil("Gina", "Garcia");
        long task = school.taskToTalk(pupil);
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/elever");
            mentor.find("a[href='/elever/" + pupil + "/kontakt']").click();
            mentor.picked("Frånvaro");
            mentor.isAccessible();
            mentor.press("Spara kontakten");
            assertThat(mentor.find("[role=status]").first()).hasText("Kontakten är uppskriven.");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/elever/" + pupil));
            assertThat(mentor.find("main")).containsText("Telefon med Sara Garcia");
            mentor.go("/arenden/" + school.caseOf(task));
            assertThat(mentor.find("#kontakter .timeline")).containsText("Telefon med Sara Garcia");
        }
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRestAlsoWithoutAScript() {
        UUID pupil = school.pupil("Hanna", "Hed");
        try (Visit mentor = visits.withoutScript(school.mentor)) {
            mentor.go("/elever/" + pupil + "/kontakt");
            mentor.picked("Annat");
            mentor.picked("Någon annan");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("[role=alert]")).containsText("2 saker behöver rättas");
            assertThat(mentor.find("#about-error")).containsText("Skriv kort vad det gällde");
            mentor.find("#other").fill("Farmor");
            mentor.find("#about").fill("Hämtar på fredag.");
            mentor.find("details summary", "Överenskommelse").click();
            mentor.find("#agreed").fill("Farmor hämtar.");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("main")).containsText("Telefon med Farmor");
            assertThat(mentor.find("[aria-labelledby=overens]")).containsText("Farmor hämtar.");
        }
    }

    @Test
    void praisesAPupilWhomNobodyHasPraised() {
        UUID pupil = school.pupil("Isa", "Ivarsson");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/elever/gott-ord");
            mentor.isAccessible();
            mentor.find("a[href^='/elever/" + pupil + "/']").click();
            mentor.picked("Eleven");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("[aria-labelledby=socialt]")).containsText("Gott ord");
            mentor.go("/elever/gott-ord");
            assertThat(mentor.find("main")).not().containsText("Isa Ivarsson");
        }
    }

    @Test
    void showsNoNumberOfAHomeWithAProtectedIdentity() {
        UUID pupil = school.pupil("Jo", "Jonasson", "Skyddad folkbokföring");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            for (String path : new String[] {"/elever/" + pupil, "/elever/" + pupil + "/kontakt"}) {
                mentor.go(path);
                assertThat(mentor.find("main")).containsText("kontaktuppgifter visas inte här");
                assertThat(mentor.find("main")).not().containsText("070-123");
                assertThat(mentor.find("main")).not().containsText("@example.se");
            }
        }
    }

    @Test
    void hidesAReportOfConcernFromAllButTheWriterAndThePrincipal() {
        UUID pupil = school.pupil("My", "Malm");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/elever/" + pupil + "/kontakt");
            mentor.picked("Personligt");
            mentor.find("details summary", "Sekretess").click();
            mentor.find("label.check", "Orosanmälan till socialtjänsten").click();
            mentor.isAccessible();
            mentor.isReadableInTheDark();
            mentor.picture("kontakt-sekretess-phone");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("[aria-labelledby=personligt]")).containsText("Orosanmälan till socialtjänsten");
            mentor.isAccessible();
        }
        try (Visit colleague = visits.by(school.colleague, Device.PHONE)) {
            colleague.go("/elever/" + pupil);
            assertThat(colleague.find("main")).not().containsText("Orosanmälan till socialtjänsten");
            assertThat(colleague.find("main")).not().containsText("Telefon med Sara");
        }
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/elever/" + pupil);
            assertThat(principal.find("main")).containsText("Orosanmälan till socialtjänsten");
        }
    }

    @Test
    void isSeenByThoseWhoWorkWithThePupilOnly() {
        UUID pupil = school.pupil("Kaj", "Karlsson");
        try (Visit other = visits.by(school.otherMentor, Device.PHONE)) {
            assertThat(other.go("/elever/" + pupil).status()).isEqualTo(403);
            other.lookFor("/elever", "Karlsson");
            assertThat(other.find("#antal")).hasText("Ingen elev");
        }
        try (Visit principal = visits.by(school.principal, Device.DESKTOP)) {
            principal.lookFor("/elever", "Karlsson");
            principal.find("#traffar .row a").first().click();
            assertThat(principal.find("h1")).hasText("Kaj Karlsson");
            assertThat(principal.find("main")).containsText("Ingen frånvaro är inläst");
            principal.unfolded().isAccessible();
        }
    }

    @Test
    void showsThePairItsClassSideBySide() {
        UUID pupil = school.pupil("Lo", "Lind");
        school.taskToTalk(pupil);
        try (Visit colleague = visits.by(school.colleague, Device.DESKTOP)) {
            colleague.go("/elever");
            colleague.find("a[href^='/klasser/']").first().click();
            assertThat(colleague.find("h1")).hasText("Klass 7B");
            assertThat(colleague.find("h2").first()).containsText("(du)");
            assertThat(colleague.find(".row", "Lo Lind")).containsText("en uppgift");
            colleague.isAccessible();
        }
    }
}

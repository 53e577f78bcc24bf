package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern from whoever works at the school to the mentor who has the pupil. */
@BrowserTest
class AnyonesConcernTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void comesToTheMentorWithWhatWasSaidAndWhy() {
        UUID pupil = school.pupil("Gun", "Granlund");
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.go("/oro");
            teacher.isAccessible();
            teacher.find("#sok").pressSequentially("granl");
            teacher.find("#traffar .row a").first().click();
            assertThat(teacher.find("h1")).hasText("Oro för Gun Granlund");
            teacher.unfolded().isAccessible();

            teacher.press("Skicka");
            assertThat(teacher.find("[role=alert]")).hasText("En sak behöver rättas innan du kan skicka.");
            assertThat(teacher.find("#words-error")).hasText("Skriv med egna ord vad det gäller, högst 2000 tecken.");
            teacher.isAccessible();
            teacher.isReadableInTheDark();
            teacher.picture("oro-fel-phone");

            teacher.find("#words").fill("Sitter ensam på alla raster sedan i måndags.");
            teacher.press("Skicka");
            assertThat(teacher.find("[role=status]").first()).containsText("Det är sparat");
            assertThat(teacher.find("main")).containsText("Sitter ensam på alla raster");
            teacher.unfolded().isAccessible();
            teacher.picture("oro-skickad-phone");

            long task = school.taskOfPupil(pupil);
            assertThat(teacher.go("/arenden/" + school.caseOf(task)).status()).isEqualTo(403);
            mentorReads(task);
        }
    }

    @Test
    void leadsToThePrincipalWithWhatTheMentorMustNotKnow() {
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.go("/oro/" + school.pupil("Siv", "Sandelin"));
            teacher.find("summary", "Sekretess").click();
            assertThat(teacher.find("[name=zone][value=SPECIAL_SUPPORT]")).hasCount(1);
            assertThat(teacher.find("[name=zone][value=REPORT_OF_CONCERN]")).hasCount(0);
            assertThat(teacher.find("#zone-hint")).not().containsText("ärendet");
            teacher.find("#words").fill("Berättade något om hemmet.");
            teacher.find("[name=zone]").first().evaluate("one => (one.value = 'REPORT_OF_CONCERN')");
            teacher.press("Skicka");
            assertThat(teacher.find("#zone-error")).containsText("Välj en sekretess som du får använda");

            teacher.find("a", "berätta det i stället").click();
            assertThat(teacher.find("h1")).hasText("Berätta om Siv Sandelin");
            assertThat(teacher.find("[name=zone][value=REPORT_OF_CONCERN]")).hasCount(1);
        }
    }

    private void mentorReads(long task) {
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            mentor.go("/uppgifter");
            assertThat(mentor.find("a[href$='/" + task + "']")).containsText("Samtala med eleven");
            mentor.go("/uppgifter/" + task);
            assertThat(mentor.find("main")).containsText("Anmälningar av oro");
            mentor.settled().isAccessible();

            mentor.go("/arenden/" + school.caseOf(task));
            assertThat(mentor.find("main")).containsText("Sitter ensam på alla raster");
            assertThat(mentor.find("main")).containsText("Personal är orolig för eleven");
            assertThat(mentor.find("main")).containsText("Anmälningar av oro under de senaste 20 skoldagarna: 1.");
            mentor.unfolded().isAccessible();
            mentor.picture("oro-arende-desktop");
        }
    }

    @Test
    void asksForTheSubjectOfAGradeWarningAlsoWithoutAScript() {
        school.pupil("Hugo", "Hellberg");
        try (Visit teacher = visits.withoutScript(school.newcomer)) {
            teacher.go("/oro");
            teacher.find("#sok").fill("Hellberg");
            teacher.press("Sök");
            assertThat(teacher.page()).hasURL(Pattern.compile(".*/oro/sok"));
            teacher.find("#traffar .row a").first().click();
            teacher.find("input[value=GRADE_WARNING]").check();
            teacher.press("Skicka");
            assertThat(teacher.find("#subject-error")).hasText("Skriv vilket ämne det gäller.");
            teacher.find("#subject").fill("Matematik");
            teacher.press("Skicka");
            assertThat(teacher.find("main")).containsText("Betygsvarning i Matematik");

            teacher.find("main details summary").first().click();
            teacher.find("[name=reason]").first().fill("Skrev på fel elev");
            teacher.press("Ta tillbaka det");
            assertThat(teacher.find("[role=status]").first()).containsText("Det är tillbakataget");
            assertThat(teacher.find("main")).containsText("Skrev på fel elev");
        }
    }

    @Test
    void isNotForThoseWhoOnlyOverseeTheSchool() {
        UUID pupil = school.pupil("Ina", "Isaksson");
        try (Visit auditor = visits.by(school.auditor, Device.PHONE)) {
            assertThat(auditor.go("/oro").status()).isEqualTo(403);
            assertThat(auditor.go("/oro/" + pupil).status()).isEqualTo(403);
        }
    }
}

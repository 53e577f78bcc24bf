package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mentor does in Skolrutin, on a phone between two lessons. */
@BrowserTest
class MentorsDayTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void opensACaseAndDoesItsFirstTask() {
        UUID pupil = school.pupil("Alma", "Åkesson");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.lookFor("/arenden/nytt", "Alma");
            mentor.find(".row a").first().click();
            mentor.find("#reason").fill("Har varit borta tre måndagar i rad.");
            mentor.press("Öppna ärendet");
            assertThat(mentor.heading()).isEqualTo("Alma Åkesson");

            mentor.go("/uppgifter/" + school.taskOfPupil(pupil));
            mentor.settled().press("Klar");
            assertThat(mentor.find(".fjs-form-field-error").first()).hasText("Behöver fyllas i.");

            written(mentor, "Det är bråkigt i omklädningsrummet.");
            assertThat(mentor.find("[data-draft-status]")).containsText("Utkast sparat");

            mentor.press("Klar");
            assertThat(mentor.find("[role=status]").first()).containsText("Uppgiften är klar");
            mentor.isAccessible();
        }
    }

    @Test
    void findsWhatWasWrittenWhereItWasLeft() {
        long task = school.taskToTalk(school.pupil("Bo", "Ek"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter/" + task);
            mentor.settled().find("textarea").first().fill("Halvvägs i en mening");
            assertThat(mentor.find("[data-draft-status]")).containsText("Utkast sparat");
            mentor.go("/uppgifter");
            assertThat(mentor.find("a[href$='/" + task + "']")).containsText("Påbörjad");
            mentor.go("/uppgifter/" + task);
            assertThat(mentor.settled().find("textarea").first()).hasValue("Halvvägs i en mening");
        }
    }

    @Test
    void isToldWhoWasFirstAndKeepsWhatWasWritten() {
        long task = school.taskToTalk(school.pupil("Cleo", "Dahl"));
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP);
                Visit colleague = visits.by(school.colleague, Device.DESKTOP)) {
            filled(mentor, task, "Maja skrev detta");
            filled(colleague, task, "Karl-Fredrik hann först");
            colleague.press("Klar");
            assertThat(colleague.find("[role=status]").first()).containsText("Uppgiften är klar");

            mentor.press("Klar");
            assertThat(mentor.find("h1")).hasText("Någon hann före");
            assertThat(mentor.find("main")).containsText("Karl-Fredrik von Otterstedt-Häggkvist gjorde");
            assertThat(mentor.find("main")).containsText("Maja skrev detta");
            mentor.isAccessible();
        }
    }

    @Test
    void writesDownAContactWithTheHome() {
        long task = school.taskToTalk(school.pupil("Dilan", "Yilmaz"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/arenden/" + school.caseOf(task));
            mentor.settled().find("#kontakter summary").first().click();
            mentor.find("#about").fill("Dilan är saknad. Vi hörs på tisdag.");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("#kontakter .timeline")).containsText("Telefon med Sara Yilmaz");
            assertThat(mentor.find("#kontakter [role=status]")).isFocused();
            mentor.isAccessible();
        }
    }

    @Test
    void writesDownThatNobodyAtHomeAnswered() {
        long task = school.taskToTalk(school.pupil("Elma", "Engdahl"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/arenden/" + school.caseOf(task));
            mentor.settled().find("#kontakter summary").first().click();
            mentor.picked("Nej, ingen svarade");
            mentor.find("#about").fill("Ringde om frånvaron.");
            mentor.press("Spara kontakten");
            assertThat(mentor.find("#kontakter .timeline")).containsText("Ingen svarade");
        }
    }

    @Test
    void readsWhyAFormIsNotThereAndSendsNoEmptyOne() {
        long task = school.taskToTalk(school.pupil("Dina", "Falk"));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.page().route("**/formular", Route::abort);
            mentor.go("/uppgifter/" + task);
            assertThat(mentor.find("[data-form-fields] [role=alert]")).containsText("Formuläret kunde inte hämtas");
            mentor.press("Klar");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/uppgifter/" + task));
            mentor.isAccessible();
        }
    }

    @Test
    void seesNothingOfOtherMentorsPupils() {
        long task = school.taskToTalk(school.pupil("Esra", "Holm"));
        try (Visit other = visits.by(school.otherMentor, Device.PHONE)) {
            other.go("/uppgifter");
            assertThat(other.find("main")).not().containsText("Esra");
            assertThat(other.go("/uppgifter/" + task).status()).isEqualTo(403);
            assertThat(other.go("/arenden/" + school.caseOf(task)).status()).isEqualTo(403);
            other.lookFor("/arenden/nytt", "Esra");
            assertThat(other.find("main")).containsText("Ingen elev hittades");
        }
    }

    @Test
    void doesATaskWithoutAScript() {
        long task = school.taskToTalk(school.pupil("Filip", "Öst"));
        try (Visit mentor = visits.withoutScript(school.mentor)) {
            mentor.go("/uppgifter/" + task);
            mentor.press("Klar");
            assertThat(mentor.find("[role=alert]")).containsText("Blev samtalet av?");
            mentor.find("input[type=radio]").first().check();
            mentor.find("input[type=datetime-local]").fill("2026-11-20T10:15");
            mentor.press("Klar");
            assertThat(mentor.find("[role=status]").first()).containsText("Uppgiften är klar");
        }
    }

    private static void filled(Visit visit, long task, String words) {
        visit.go("/uppgifter/" + task);
        written(visit.settled(), words);
    }

    private static void written(Visit visit, String words) {
        visit.find("input[type=radio]").first().check();
        Locator when = visit.find(".fjs-form-field-datetime input");
        typed(when.first(), "2026-11-20");
        typed(when.last(), "10:15");
        visit.find("textarea").first().fill(words);
    }

    private static void typed(Locator field, String words) {
        field.click();
        field.fill("");
        field.pressSequentially(words);
        field.press("Enter");
        field.press("Escape");
    }
}

package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever works at the school tells the mentor, and the mentor's one press that it has been received. */
@BrowserTest
class TellTheMentorTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void reportsAnIncidentAndSeesThatItWasReceived() {
        school.pupil("Milo", "Morin");
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.lookFor("/oro", "Morin");
            teacher.find("#traffar .row a").first().click();
            teacher.find(".chip", "Rapportera en händelse").click();
            teacher.press("Skicka");
            assertThat(teacher.find("#words-error")).containsText("Skriv med egna ord");
            teacher.isAccessible();
            teacher.isReadableInTheDark();
            teacher.find("#words").fill("Knuff i matkön.");
            teacher.find("#done").fill("Talade med båda.");
            teacher.find("[name=violation]").check();
            teacher.press("Skicka");
            assertThat(teacher.find("main")).containsText("Mentorn har inte bekräftat ännu");
            assertThat(teacher.find("main")).containsText("Rektor har inte bekräftat ännu");
            teacher.isAccessible();
            teacher.picture("oro-berattat-phone");

            confirmedBy(school.mentor);
            confirmedBy(school.principal);
            teacher.go("/oro");
            assertThat(teacher.find("main")).containsText("Mottaget av Maja Lindqvist");
            assertThat(teacher.find("main")).containsText("Mottaget av Rut Ek");
        }
    }

    private void confirmedBy(UUID person) {
        try (Visit receiver = visits.by(person, Device.PHONE)) {
            receiver.go("/uppgifter");
            receiver.isAccessible();
            receiver.picture("uppgifter-att-bekrafta-phone");
            receiver.find(".row a", "Milo Morin").click();
            assertThat(receiver.find("main")).containsText("Knuff i matkön.");
            receiver.isAccessible();
            receiver.picture("oro-berattat-las-phone");
            receiver.press("Jag har tagit emot det");
            assertThat(receiver.find("[role=status]").first()).containsText("Bekräftat");
            receiver.go("/uppgifter");
            assertThat(receiver.find("main")).not().containsText("Att bekräfta");
        }
    }

    @Test
    void isNotForOtherTeachers() {
        UUID pupil = school.pupil("Nova", "Nord");
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            mentor.go("/oro/" + pupil + "/beratta");
            mentor.find("#words").fill("Flyttar nästa vecka.");
            mentor.press("Skicka");
            mentor.go("/elever/" + pupil);
            String note = mentor.find("[aria-labelledby=socialt]").innerText();
            assertThat(note).contains("Flyttar nästa vecka.");
        }
        try (Visit colleague = visits.by(school.colleague, Device.DESKTOP)) {
            colleague.go("/elever/" + pupil);
            colleague.find("a[href^='/oro/berattat/']").first().click();
            String path = colleague.path();
            try (Visit other = visits.by(school.newcomer, Device.DESKTOP)) {
                assertThat(other.go(path).status()).isEqualTo(403);
            }
        }
    }
}

package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people choose to be told of what they have to do. */
@BrowserTest
class MessageSettingsTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatAMentorChoosesAndSaysWhatCannotBeTurnedOff() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.find("details.me summary").click();
            mentor.find("a[href='/installningar/meddelanden']").first().click();
            assertThat(mentor.find("#genast + p")).containsText("går inte att stänga av");
            mentor.isAccessible();
            mentor.find("#klockan").selectOption("15");
            mentor.find("label.check", "fredag").click();
            mentor.press("Spara");
            assertThat(mentor.find("[role=status]").first()).hasText("Ditt val är sparat.");
            assertThat(mentor.find("#klockan")).hasValue("15");
            assertThat(mentor.find("input[value=FRIDAY]")).not().isChecked();
            assertThat(mentor.find("input[value=MONDAY]")).isChecked();
        }
    }

    @Test
    void asksForADayWhereNoneIsChosenAlsoWithoutAScript() {
        try (Visit principal = visits.withoutScript(school.principal)) {
            principal.go("/installningar/meddelanden");
            for (String day : new String[] {"måndag", "tisdag", "onsdag", "torsdag", "fredag"}) {
                principal.find("label.check", day).click();
            }
            principal.press("Spara");
            assertThat(principal.find("[role=alert]")).containsText("Välj minst en dag");
            assertThat(principal.find("input[value=MONDAY]")).isChecked();
        }
    }

    @Test
    void showsACalendarAddressOnceAndTakesItAway() {
        try (Visit healthTeam = visits.by(school.healthTeam, Device.PHONE)) {
            healthTeam.go("/installningar/meddelanden");
            healthTeam.press("Skapa kalenderadress");
            String address = healthTeam.find("#adress").inputValue();
            String path = address.substring(address.indexOf("/kalender/"));
            healthTeam.isAccessible();
            assertThat(healthTeam
                            .page()
                            .request()
                            .get(healthTeam.address() + path)
                            .status())
                    .isEqualTo(200);
            healthTeam.go("/installningar/meddelanden");
            assertThat(healthTeam.find("#adress")).hasCount(0);
            healthTeam.press("Ta bort adressen");
            assertThat(healthTeam
                            .page()
                            .request()
                            .get(healthTeam.address() + path)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsOnEveryPageThatMailDoesNotGetThrough() {
        UUID person = school.colleague;
        jdbc.sql("update staff set email = 'fel@skola.example' where id = ?")
                .param(person)
                .update();
        jdbc.sql("insert into refused_address values (?, 'fel@skola.example', now())")
                .param(person)
                .update();
        try (Visit colleague = visits.by(person, Device.PHONE)) {
            colleague.go("/uppgifter");
            assertThat(colleague.find("main .notice-warn").first())
                    .containsText("Vi når dig inte på fel@skola.example.");
            colleague.find("main .notice-warn a").first().click();
            assertThat(colleague.find("main")).containsText("be skolans administratör rätta den");
            colleague.isAccessible();
        } finally {
            jdbc.sql("delete from refused_address where staff_id = ?")
                    .param(person)
                    .update();
            jdbc.sql("update staff set email = null where id = ?").param(person).update();
        }
    }
}

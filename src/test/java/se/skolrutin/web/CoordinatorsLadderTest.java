package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coordinator does when the school changes its ladder. */
@BrowserTest
class CoordinatorsLadderTest {

    private static final String LEFT_OUT = "[name='steps[3].triggersAny[1].exclude'][value=%s]";
    private static final String THRESHOLD = "[name='steps[3].triggersAny[1].value']";

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void withoutADraft() {
        jdbc.sql("delete from ladder_draft").update();
    }

    @Test
    void changesAThresholdAndSeesTheDifference() {
        try (Visit coordinator = visits.by(school.coordinator, Device.PHONE)) {
            coordinator.go("/trappan");
            coordinator.press("Börja ett utkast");
            assertThat(coordinator.find("h1")).hasText("Utkast till ny trappa");
            coordinator.go("/trappan/utkast");
            coordinator.unfolded().find(THRESHOLD).fill("femton");
            coordinator.press("Spara och gå vidare");
            assertThat(coordinator.find("[role=alert]"))
                    .containsText("Steg 3, villkor 1, gräns: ska vara ett tal från 0, men är ”femton”.");
            assertThat(coordinator.find(THRESHOLD)).hasAttribute("aria-invalid", "true");
            coordinator.isAccessible();

            coordinator.find(THRESHOLD).fill("12");
            coordinator.press("Spara och gå vidare");
            assertThat(coordinator.find("h1")).hasText("Anta trappan");
            assertThat(coordinator.find("table")).containsText("minst 12 procent");
            coordinator.find("#reason").fill("Vi vill märka frånvaron tidigare.");
            coordinator.isAccessible();
            coordinator.press("Anta");
            assertThat(coordinator.find("[role=status]")).containsText("Trappan är antagen");

            coordinator.find(".row a").first().click();
            assertThat(coordinator.find("main")).containsText("Vi vill märka frånvaron tidigare.");
            assertThat(coordinator.find("table")).containsText("minst 15 procent");
            assertThat(coordinator.find("table")).containsText("minst 12 procent");
            coordinator.isAccessible();
        }
    }

    @Test
    void leavesOutWhatWasKnownInAdvance() {
        try (Visit coordinator = visits.by(school.coordinator, Device.PHONE)) {
            coordinator.go("/trappan");
            coordinator.press("Börja ett utkast");
            assertThat(coordinator.find("h1")).hasText("Utkast till ny trappa");
            coordinator.go("/trappan/utkast");
            coordinator.unfolded().find(LEFT_OUT.formatted("KANT_VARDBESOK")).check();
            coordinator.press("Spara och gå vidare");
            assertThat(coordinator.find("[role=alert]"))
                    .containsText(
                            "Steg 3, villkor 1, undantag: beviljad ledighet och känt vårdbesök sparas som ett enda tal");
            coordinator.isAccessible();

            coordinator.find(LEFT_OUT.formatted("BEVILJAD_LEDIGHET")).check();
            coordinator.press("Spara och gå vidare");
            assertThat(coordinator.find("h1")).hasText("Anta trappan");
            assertThat(coordinator.find("table"))
                    .containsText("de senaste 2 veckorna, utan frånvaro som var känd i förväg, är minst 15 procent");
        }
    }

    @Test
    void isReadByThePrincipalAndNobodyElse() {
        try (Visit principal = visits.by(school.principal, Device.PHONE);
                Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            assertThat(principal.go("/trappan").status()).isEqualTo(200);
            assertThat(principal.find("form[action*=utkast]")).hasCount(0);
            assertThat(principal.go("/trappan/utkast").status()).isEqualTo(403);
            assertThat(mentor.go("/trappan").status()).isEqualTo(403);
        }
    }
}

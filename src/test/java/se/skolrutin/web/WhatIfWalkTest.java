package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.escalation.SchoolLadders;

/** How a principal sees what another ladder would have meant, and a coordinator the same without names. */
@BrowserTest
class WhatIfWalkTest {

    private static final String WHY = "section:has(#varfor)";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private SchoolLadders ladders;

    @BeforeEach
    void withoutADraft() {
        jdbc.sql("delete from ladder_draft").update();
    }

    @Test
    void triesALadderOnATerm() {
        school.awayOnMondays(school.pupil("Måna", "Dagsson"), 80);
        String path;
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/");
            principal.find("nav a[href='/tank-om']").click();
            principal.find("#ladder").selectOption("trollboda");
            principal.press("Pröva");
            principal.awaits("#veckor");
            assertThat(principal.find("section:has(#tidigare)")).containsText("Måna Dagsson");
            assertThat(principal.find("#vecka")).containsText("Måna Dagsson");
            path = principal.path();
            principal.go("/tank-om");
            assertThat(principal.find(".rows")).containsText("Trollbodaskolan");
        }
        try (Visit coordinator = visits.by(school.coordinator, Device.DESKTOP)) {
            coordinator.go(path);
            assertThat(coordinator.find("#klasser")).isVisible();
            assertThat(coordinator.find("main")).not().containsText("Måna");
        }
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            assertThat(mentor.go(path).status()).isEqualTo(403);
        }
    }

    @Test
    void triesTheDraftBesideTheLadderItWasCopiedFrom() {
        ladders.copyInForce(school.unit, school.coordinator);
        try (Visit coordinator = visits.by(school.coordinator, Device.DESKTOP)) {
            coordinator.go("/tank-om");
            coordinator.find("#ladder").selectOption("utkast");
            ladders.discard(school.unit, 1);
            coordinator.press("Pröva");
            assertThat(coordinator.find("[role=alert]")).containsText("Den trappan går inte att pröva längre");

            ladders.copyInForce(school.unit, school.coordinator);
            coordinator.go("/tank-om");
            coordinator.find("#ladder").selectOption("utkast");
            coordinator.press("Pröva");
            coordinator.awaits("#veckor");
            assertThat(coordinator.find("h1")).containsText("(utkast)");
            coordinator.isAccessible();
            coordinator.picture("tank-om-utkast");
        }
    }

    @Test
    void cancelsOneThatTakesLong() {
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into whatif_run (id, school_unit_id, in_force, tried, draft, first_day, last_day, started_by,"
                        + " started_at, state, pupils_total, pupils_done)"
                        + " values (?, ?, 'Den som gäller', 'En annan', false, school_today() - 90, school_today(), ?, now(),"
                        + " 'RUNNING', 600, 200)")
                .params(run, school.unit, school.principal)
                .update();
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/tank-om/" + run);
            assertThat(principal.find("progress")).hasAttribute("value", "33");
            principal.isAccessible();
            principal.press("Avbryt");
            assertThat(principal.find("main")).containsText("Prövningen avbröts");
        }
    }

    @Test
    void showsWhyAStepAndWhyNotTheNext() {
        UUID pupil = school.pupil("Varför", "Olsson");
        school.awayOnMondays(pupil, 160);
        UUID matter = school.caseOf(school.taskToTalk(pupil));
        for (Device device : Device.values()) {
            try (Visit mentor = visits.by(school.mentor, device)) {
                mentor.go("/arenden/" + matter);
                assertThat(mentor.find(WHY)).containsText("Varför inte steg 2?");
                assertThat(mentor.find(WHY)).containsText("Steg 2 prövas nästa gång frånvaro rapporteras.");
                assertThat(mentor.find(WHY + " .criterion-held")).not().hasCount(0);
                assertThat(mentor.find(WHY + " .plot-bar-deep")).not().hasCount(0);
                mentor.isAccessible();
                mentor.picture(device + "-varfor");
            }
        }
    }

    @Test
    void takesADecisionAgain() {
        UUID matter = school.caseOf(school.taskToTalk(school.pupil("Repris", "Olsson")));
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/arenden/" + matter);
            assertThat(mentor.find("#varfor")).containsText("Varför steg 1?");
            assertThat(mentor.find(WHY)).containsText("Det går inte att bedöma ännu");
            assertThat(mentor.find(WHY + " use[href$='#check']")).hasCount(0);
            mentor.unfolded().press("Pröva beslutet igen");
            assertThat(mentor.find("[role=status]").first()).containsText("ger samma beslut");
        }
    }
}

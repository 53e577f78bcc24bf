package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pupil opened outside the ordinary scope: why is written first, a principal sees it, and the log knows. */
@BrowserTest
class OpenedWithReasonTest {

    private static final String REASON = "Tar över matematikgruppen i morgon.";

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void isReadAfterAReasonAndEndedByThePrincipal() {
        UUID pupil = school.pupil("Rim", "Rask");
        school.spokenAbout(pupil);
        try (Visit other = visits.by(school.otherMentor, Device.PHONE)) {
            assertThat(other.go("/elever/" + pupil).status()).isEqualTo(403);
            other.isAccessible();
            other.find("main a", "Jag behöver läsa").click();
            other.press("Öppna för i dag");
            assertThat(other.find("#reason-error")).containsText("minst 10");
            other.isAccessible();
            other.isReadableInTheDark();
            other.picture("skal-phone");
            other.find("#reason").fill(REASON);
            other.press("Öppna för i dag");
            assertThat(other.find("h1")).hasText("Rim Rask");
            assertThat(other.find("main")).containsText("Du läser med skäl");
            assertThat(other.find("main")).containsText("Telefon med Sara");
            assertThat(other.find("main")).not().containsText("Skriv upp en kontakt");
            other.isAccessible();
            other.lookFor("/elever", "Rask");
            assertThat(other.find("[aria-labelledby=oppnade]")).containsText("Rim Rask");
            other.isAccessible();
            endedByThePrincipal();
            assertThat(other.go("/elever/" + pupil).status()).isEqualTo(403);
            assertThat(other.find("main")).not().containsText("Jag behöver läsa");
        }
        lookedUpInTheLog();
    }

    private void endedByThePrincipal() {
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/uppgifter");
            principal.find("main a", "utanför det vanliga uppdraget").click();
            assertThat(principal.find("main")).containsText(REASON);
            principal.isAccessible();
            principal.isReadableInTheDark();
            principal.picture("oppnat-med-skal-phone");
            principal.press("Avsluta nu: Olle Berg, Rim Rask");
            assertThat(principal.find("[role=status]").first()).containsText("avslutat");
            principal.press("Jag har tittat på det: Olle Berg, Rim Rask");
            principal.go("/uppgifter");
            assertThat(principal.find("main")).not().containsText("utanför det vanliga uppdraget");
        }
    }

    private void lookedUpInTheLog() {
        try (Visit auditor = visits.by(school.auditor, Device.PHONE)) {
            auditor.go("/lasningar");
            auditor.find("#fran").evaluate("field => { field.type = 'text'; field.value = 'i går'; }");
            auditor.press("Sök");
            assertThat(auditor.find("#fran-error")).containsText("Skriv första dagen");
            auditor.isAccessible();
            auditor.find("#fran").fill("");
            auditor.find("#elev").fill("rim ras");
            auditor.find("[name=utanfor]").check();
            auditor.press("Sök");
            assertThat(auditor.find(".row", "Olle Berg")).containsText(REASON);
            auditor.find("[name=utanfor]").uncheck();
            auditor.find("[name=nekade]").check();
            auditor.press("Sök");
            assertThat(auditor.find(".row", "Olle Berg")).containsText("Nekad");
            assertThat(auditor.path()).isEqualTo("/lasningar/sok");
            auditor.isAccessible();
            auditor.isReadableInTheDark();
            auditor.picture("lasningar-phone");
            auditor.find("#elev").fill("Ingen heter så");
            auditor.press("Sök");
            assertThat(auditor.find("main")).containsText("Inget hittades");
        }
    }
}

package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentor's day with nothing but a keyboard, at 200 per cent, and without motion. */
@BrowserTest
class KeyboardTest {

    /** Words that do not fit in their place and are hidden there; a name with dots after it stands whole in its menu. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(part => !part.closest('svg, .sr-only, [data-diagram], .me-name') && part.clientWidth > 1)
                .filter(part => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX)
                    && part.scrollWidth > part.clientWidth + 1)
                .map(part => part.outerHTML.slice(0, 160))""";

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')]
                .filter(part => {
                    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(part);
                    return [transitionDuration, animationDuration].some(times =>
                        times.split(',').some(time => parseFloat(time) > 0.001)) || scrollBehavior === 'smooth';
                })
                .map(part => part.outerHTML.slice(0, 160))""";

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Test
    void aMentorsDay() {
        long task = school.taskToTalk(school.pupil("Tangela", "Bordström"));
        UUID pupil = school.pupilOf(school.caseOf(task));
        try (Visit mentor = visits.anonymous(Device.DESKTOP)) {
            Keys keys = new Keys(mentor);
            logsIn(mentor, keys);
            doesTheTask(mentor, keys, task);
            writesDownAContact(mentor, keys, pupil);
            logsOut(mentor, keys);
        }
    }

    private void logsIn(Visit mentor, Keys keys) {
        mentor.go("/login");
        skipsToTheContent(keys);
        String me = "button[name=person][value='" + school.mentor + "']";
        Locator folded = mentor.find("details.unfold:has(" + me + ") > summary");
        if (folded.count() > 0) {
            keys.to("details.unfold:has(" + me + ") > summary").press("Enter");
        }
        keys.to(me).follow("/uppgifter");
    }

    private void doesTheTask(Visit mentor, Keys keys, long task) {
        skipsToTheContent(keys);
        mentor.page().waitForResponse(answer -> answer.url().endsWith("/uppgifter/sok"), () -> keys.to("#sok")
                .type("Bordström"));
        keys.isAt("#sok");
        keys.to("#uppgift-" + task).follow("/uppgifter/" + task);
        mentor.settled();
        skipsToTheContent(keys);

        keys.to("[data-form-fields] input[type=radio]").press("Space");
        assertThat(mentor.find("[data-form-fields] input[type=radio]").first()).isChecked();
        keys.press("ArrowDown");
        assertThat(mentor.find("[data-form-fields] input[type=radio]").nth(1)).isChecked();
        keys.press("ArrowUp");
        keys.to(".fjs-form-field-datetime input")
                .type("2026-11-20")
                .press("Enter")
                .press("Escape");
        keys.to(".fjs-form-field-datetime .fjs-timepicker input")
                .type("10:15")
                .press("Enter")
                .press("Escape");
        keys.to("[data-form-fields] textarea").type("Det är bråkigt i omklädningsrummet.");
        assertThat(mentor.find("[data-draft-status]")).containsText("Utkast sparat");
        keys.to(".task-form .button:not(.button-plain)").follow("/uppgifter");
        assertThat(mentor.find("[role=status]").first()).containsText("Uppgiften är klar");
        keys.isAt(".notice-ok");
    }

    private void writesDownAContact(Visit mentor, Keys keys, UUID pupil) {
        keys.back("nav a[href='/elever']").follow("/elever");
        skipsToTheContent(keys);
        mentor.page().waitForResponse(answer -> answer.url().endsWith("/elever/sok"), () -> keys.to("#sok")
                .type("Bordström"));
        assertThat(mentor.find("#antal")).containsText("En elev");
        keys.to("#traffar a[href$='" + pupil + "']").follow("/elever/" + pupil);
        assertThat(mentor.heading()).isEqualTo("Tangela Bordström");
        skipsToTheContent(keys);

        keys.to("a[href$='/" + pupil + "/kontakt']").follow("/kontakt");
        skipsToTheContent(keys);
        keys.to("[name=topic]").press("Space").press("ArrowLeft");
        assertThat(mentor.find("[name=topic]").last()).isChecked();
        keys.to("[name=channel]").press("Space").to("[name=who]").press("Space");
        keys.to("form.card .button").press("Enter");
        assertThat(mentor.find("[role=alert]")).isVisible();
        keys.isAt("[role=alert]");

        keys.to("#about").type("Tangela kommer på fredag.");
        keys.to("form.card .button").follow("/elever/" + pupil);
        keys.isAt(".notice-ok");
    }

    private static void logsOut(Visit mentor, Keys keys) {
        keys.back("details.me summary").press("Enter");
        assertThat(mentor.find("details.me")).hasAttribute("open", "");
        keys.to("form[action='/logout'] button").press("Escape").isAt("details.me summary");
        assertThat(mentor.find("details.me .me-panel")).isHidden();
        keys.press("Space").to("form[action='/logout'] button").follow("/login\\?utloggad");
    }

    private static void skipsToTheContent(Keys keys) {
        keys.to(".skip").press("Enter").isAt("#innehall");
    }

    /** 1280 by 900 at 200 per cent is as many of the page's own pixels as 640 by 450 at 100. */
    @Test
    void nothingIsCutAtTwoHundredPerCent() {
        long task = school.taskToTalk(school.pupil("Maximiliana-Charlotta", "von Silverhjelm Gustavsson"));
        UUID matter = school.caseOf(task);
        UUID pupil = school.pupilOf(matter);
        school.awayOnMondays(pupil);
        school.spokenAbout(pupil);
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            mentor.page().setViewportSize(640, 450);
            for (String path : pagesOfTheMentor(task, matter, pupil)) {
                mentor.go(path);
                mentor.unfolded();
                mentor.fits();
                assertThat((List<?>) mentor.page().evaluate(CUT)).as(path).isEmpty();
            }
        }
    }

    @Test
    void nothingMovesForWhoHasAskedForLessMotion() {
        long task = school.taskToTalk(school.pupil("Stilla", "Lugn"));
        UUID matter = school.caseOf(task);
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            for (String path : pagesOfTheMentor(task, matter, school.pupilOf(matter))) {
                mentor.go(path);
                mentor.unfolded();
                assertThat((List<?>) mentor.page().evaluate(MOVING)).as(path).isEmpty();
            }
        }
    }

    private List<String> pagesOfTheMentor(long task, UUID matter, UUID pupil) {
        return List.of(
                "/uppgifter",
                "/uppgifter/" + task,
                "/uppgifter/" + task + "/lamna-over",
                "/elever",
                "/elever/" + pupil,
                "/elever/" + pupil + "/kontakt",
                "/klasser/" + school.schoolClass,
                "/arenden",
                "/arenden/" + matter,
                "/arenden/nytt",
                "/oro",
                "/oro/" + pupil,
                "/rutiner",
                "/tillganglighet");
    }
}

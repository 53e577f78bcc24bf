package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentor who reads English finds no Swedish but what the school itself has written, which says that it is Swedish. */
@BrowserTest
class EnglishTest {

    /** What is read or heard on a page, except what is marked as Swedish. */
    private static final String READ = """
            () => {
                const told = [];
                const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const around = walker.currentNode.parentElement;
                    if (!around.closest('script, style, [lang=sv]')) told.push(walker.currentNode.data);
                }
                document.querySelectorAll('[title], [aria-label], [placeholder], [alt]').forEach(part => {
                    if (part.closest('[lang=sv]')) return;
                    ['title', 'aria-label', 'placeholder', 'alt'].forEach(name => told.push(part.getAttribute(name) ?? ''));
                });
                return told.map(words => words.trim()).filter(words => words.length > 0);
            }""";

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests read the same school in Swedish. */
    @AfterEach
    void readSwedishAgain() {
        jdbc.sql("delete from staff_language").update();
    }

    @Test
    void aMentorReadsEnglishAndComesBack() {
        long task = school.taskToTalk(school.pupil("Greta", "Nilsson"));
        UUID matter = school.caseOf(task);
        UUID pupil = school.pupilOf(matter);
        school.awayOnMondays(pupil);
        school.spokenAbout(pupil);
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            mentor.go("/uppgifter?grupp=elev&visa=steg.rutin.franvaro.hemmet.lag.kom");
            choose(mentor, "In English");
            assertThat(mentor.path()).isEqualTo("/uppgifter?grupp=elev&visa=steg.rutin.franvaro.hemmet.lag.kom");
            assertThat(mentor.find("[role=status]").last()).isVisible();
            isInEnglish(mentor);
            areInEnglish(
                    mentor,
                    "/uppgifter",
                    "/uppgifter/" + task,
                    "/uppgifter/" + task + "/lamna-over",
                    "/arenden",
                    "/arenden/nytt",
                    "/arenden/" + matter,
                    "/elever",
                    "/elever/" + pupil,
                    "/elever/" + pupil + "/kontakt",
                    "/elever/gott-ord",
                    "/klasser/" + school.schoolClass,
                    "/rutiner",
                    "/oro",
                    "/oro/" + pupil,
                    "/oro/" + pupil + "/beratta?slag=INCIDENT",
                    "/lagstod",
                    "/finns-inte");
        }
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/elever/" + pupil);
            isInEnglish(mentor);
            choose(mentor, "På svenska");
            assertThat(mentor.find("html")).hasAttribute("lang", "sv");
            assertThat(mentor.find("#kommer")).hasText("Det som kommer");
        }
    }

    @Test
    void aCoordinatorReadsEnglish() {
        jdbc.sql("insert into staff_language values (?, 'EN')")
                .param(school.coordinator)
                .update();
        try (Visit coordinator = visits.by(school.coordinator, Device.DESKTOP)) {
            areInEnglish(
                    coordinator,
                    "/drift",
                    "/import",
                    "/kalender",
                    "/trappan",
                    "/trappan/version/0",
                    "/trappan/pagaende");
        }
        jdbc.sql("insert into staff_language values (?, 'EN')")
                .param(school.principal)
                .update();
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            areInEnglish(principal, "/tank-om", "/trappan");
        }
    }

    @Test
    void theLoginIsReadInTheLanguageChosenInThatBrowser() {
        try (Visit anybody = visits.anonymous(Device.PHONE)) {
            anybody.go("/login");
            anybody.press("In English");
            assertThat(anybody.find("h1")).hasText("Who are you?");
            isInEnglish(anybody);
            anybody.go("/login?utloggad");
            isInEnglish(anybody);
            anybody.find(".foot a").click();
            assertThat(anybody.find("h1")).hasText("Accessibility statement");
            isInEnglish(anybody);
            assertThat(anybody.find("a[href='https://www.digg.se/tdosanmalan']"))
                    .isVisible();
            anybody.go("/login");
            anybody.press("På svenska");
            assertThat(anybody.find("h1")).hasText("Vem är du?");
        }
    }

    private static void choose(Visit visit, String language) {
        visit.find("details.me summary").click();
        visit.press(language);
        visit.page().waitForLoadState();
    }

    /** Tells of every page at fault, not of the first alone. */
    private static void areInEnglish(Visit visit, String... paths) {
        assertAll(Arrays.stream(paths).map(path -> () -> {
            visit.go(path);
            isInEnglish(visit);
        }));
    }

    private static void isInEnglish(Visit visit) {
        visit.unfolded();
        assertThat(visit.find("html")).hasAttribute("lang", "en");
        visit.isAccessible();
        List<?> told = (List<?>) visit.page().evaluate(READ);
        assertThat(SWEDISH.stream().flatMap(text -> told.stream()
                        .filter(words -> text.matcher((String) words).matches())))
                .as(visit.path())
                .isEmpty();
    }

    /** The texts that are otherwise in Swedish and say anything beside what they are filled with. */
    private static final List<Pattern> SWEDISH = Texts.BUNDLES.stream()
            .flatMap(bundle -> {
                Map<String, String> english = Texts.of(Texts.english(bundle));
                return Texts.of(bundle).entrySet().stream()
                        .filter(text -> !text.getValue().equals(english.get(text.getKey())))
                        .map(Map.Entry::getValue);
            })
            .filter(text -> !text.contains(",choice,"))
            .filter(text ->
                    PLACE.matcher(text).replaceAll("").replaceAll("\\P{L}", "").length() > 3)
            .map(text -> Pattern.compile(filled(text)))
            .toList();

    private static String filled(String text) {
        return Arrays.stream(PLACE.split(text.strip(), -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
    }
}

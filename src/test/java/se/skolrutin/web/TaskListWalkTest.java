package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.tasks.TaskFeed;

/** The tasklist as people lay it out for themselves, on a phone and on a desktop. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListWalkTest {

    private static final String ELEMENT = "task_prov-av-listan";

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    private UUID bo;
    private UUID vilmas;
    private UUID bos;

    @BeforeAll
    void openTasks() {
        UUID vilma = school.pupil("Vilma", "Åberg-Wikström");
        bo = school.pupil("Bo", "Ek", "Sekretessmarkering");
        school.awayOnMondays(vilma);
        vilmas = matter(vilma, "vardnadshavare");
        bos = matter(bo, "mentor");
        task(vilmas, vilma, "Ring vårdnadshavarna", -3);
        task(vilmas, vilma, "Boka möte om skolgången och kartlägg orsakerna till frånvaron", 40);
        task(bos, bo, "Samtala med eleven", 30);
        jdbc.sql("insert into contact (id, pupil_id, source_key, at, channel, topic, party, with_whom, reached, about,"
                        + " logged_at) select gen_random_uuid(), pupil_id, 'vilmas-hem', now() - interval '1 day', 'telefon',"
                        + " 'franvaro', 'hemmet', 'Sara', true, 'Frånvaron', now() from school_case where id = ?")
                .param(vilmas)
                .update();
    }

    /** Other tests look at the same school. */
    @AfterAll
    void takeBack() {
        jdbc.sql("alter table task_comment disable trigger user").update();
        jdbc.sql("delete from task_comment using task where key = task_key and element_id = ?")
                .param(ELEMENT)
                .update();
        jdbc.sql("alter table task_comment enable trigger user").update();
        jdbc.sql("delete from substitution where away = ?").param(school.mentor).update();
        jdbc.sql("delete from task where element_id = ?").param(ELEMENT).update();
    }

    @ParameterizedTest
    @EnumSource
    void isLaidOutAsAPersonWants(Device device) {
        try (Visit mentor = visits.by(school.mentor, device)) {
            mentor.go("/uppgifter");
            mentor.picture(device + "-listan");
            mentor.find("summary", "Urval och ordning").click();
            mentor.find("#grupp").selectOption("elev");
            assertThat(mentor.find("#lista h2").first()).containsText("Vilma Åberg-Wikström");
            for (String column : new String[] {"franvaro", "hemmet", "lag", "kom", "rutin"}) {
                mentor.find("#visa-" + column).check();
            }
            assertThat(mentor.find("#lista .row-facts").first()).containsText("Hemmet nåddes");
            assertThat(mentor.find("#lista .row-facts").first()).containsText("i går");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*grupp=elev.*visa=steg\\.rutin\\.franvaro.*"));
            mentor.isAccessible();
            mentor.isReadableInTheDark();
            mentor.picture(device + "-listan-per-elev");
        }
    }

    @Test
    void isNarrowedToATimeAndCountsWhatItShows() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter");
            mentor.find("label.chip", "Försenade").click();
            assertThat(mentor.find("#lista h2")).hasCount(1);
            assertThat(mentor.find("#lista")).containsText("Ring vårdnadshavarna");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*nar=forsenade.*"));
            assertThat(mentor.find("#lista .row"))
                    .hasCount(Integer.parseInt(
                            mentor.find("label.chip:has(:checked) .count").innerText()));
            mentor.isAccessible();
        }
    }

    @Test
    void findsByNameThatIsInNoAddress() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.lookFor("/uppgifter", "wikström");
            assertThat(mentor.find("#lista .row")).hasCount(2);
            assertThat(mentor.find("#lista")).not().containsText("Samtala");
            assertThat(mentor.page().url()).doesNotContainIgnoringCase("wikstr");
            mentor.find("#sok").press("Enter");
            assertThat(mentor.find("#lista .row")).hasCount(2);
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/uppgifter/sok"));
            mentor.isAccessible();
        }
    }

    /** The long list is there for this only: whether a page is accessible is soon said of a short one. */
    @Test
    void showsMoreWhereTheReaderWas() {
        for (int week = 0; week < 55; week++) {
            task(bos, bo, "Följ upp vecka " + week, 60 + week);
        }
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter?grupp=ingen");
            assertThat(mentor.find("#lista .row")).hasCount(30);
            mentor.find("button[name=efter]").click();
            assertThat(mentor.find("#lista .row").nth(30).locator("a")).isFocused();
        } finally {
            jdbc.sql("delete from task where name like 'Följ upp vecka %'").update();
        }
    }

    @Test
    void showsWhatCameAndWentWithoutBeingAskedTo() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter?grupp=ingen");
            mentor.find("#lista a", "Ring vårdnadshavarna").focus();
            long came = task(bos, bo, "Hör av dig till fritids", 50);
            assertThat(mentor.find("#uppgift-" + came)).isVisible();
            assertThat(mentor.find("#lista a", "Ring vårdnadshavarna")).isFocused();

            jdbc.sql("update task set state = 'CANCELED', canceled_at = now() where key = ?")
                    .param(came)
                    .update();
            assertThat(mentor.find("#uppgift-" + came)).hasCount(0);

            mentor.lookFor("/uppgifter", "ring");
            assertThat(mentor.find("#lista .row")).hasCount(1);
            long found = task(bos, bo, "Ring kuratorn", 51);
            assertThat(mentor.find("#uppgift-" + found)).isVisible();
            assertThat(mentor.find("#lista .row")).hasCount(2);
            assertThat(mentor.find("#sok")).hasValue("ring");
        }
    }

    @Test
    void saysThatItIsCutOffAndRecovers() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.page().route("**/uppgifter/handelser*", Route::abort);
            mentor.go("/uppgifter");
            mentor.awaits("#bruten:not([hidden])");
            assertThat(mentor.find("#bruten")).containsText("Ingen kontakt med Skolrutin");
            mentor.isAccessible();
            mentor.picture("PHONE-listan-utan-kontakt");

            long meanwhile = task(bos, bo, "Kom medan kontakten var borta", 52);
            mentor.page().unroute("**/uppgifter/handelser*");
            mentor.awaits("#uppgift-" + meanwhile);
            assertThat(mentor.find("#bruten")).isHidden();
        }
    }

    @Test
    void isKeptAsAViewSharedAndOpenedWith() {
        try (Visit mentor = visits.by(school.mentor, Device.PHONE);
                Visit colleague = visits.by(school.colleague, Device.DESKTOP)) {
            mentor.go("/uppgifter?grupp=elev&vems=mina-elever");
            mentor.find("summary", "Spara som vy").click();
            mentor.find("#namn").fill("Mina, elev för elev");
            mentor.find("[name=delad]").check();
            mentor.find("[name=start]").check();
            mentor.press("Spara vyn");
            assertThat(mentor.find("[role=status]").first()).containsText("Vyn är sparad");
            assertThat(mentor.find("nav .chip[aria-current=true]", "Mina, elev för elev"))
                    .hasCount(1);
            mentor.isAccessible();
            mentor.picture("PHONE-listan-vy");
            mentor.go("/uppgifter");
            assertThat(mentor.find("#lista h2").first()).containsText("Vilma Åberg-Wikström");

            colleague.go("/uppgifter");
            colleague.find("nav .chip", "Mina, elev för elev").click();
            assertThat(colleague.find("#sida")).containsText("Maja Lindqvist har delat den här vyn");
            colleague.isAccessible();

            mentor.press("Ta bort vyn");
            assertThat(mentor.find("[role=status]").first()).containsText("Vyn är borttagen");
            assertThat(mentor.find("#lista h2").first()).containsText("Försenade");
        }
    }

    @Test
    void handsATaskToAColleagueWithAWord() {
        long task = task(bos, bo, "Hämta skåpnyckeln", 45);
        try (Visit mentor = visits.by(school.mentor, Device.PHONE);
                Visit colleague = visits.by(school.colleague, Device.PHONE)) {
            mentor.go("/uppgifter/" + task);
            mentor.find("a", "Lämna över").click();
            mentor.find("#till").selectOption(school.colleague.toString());
            mentor.find("#ord").fill("Jag har mailat vaktmästaren.");
            mentor.isAccessible();
            mentor.picture("PHONE-lamna-over");
            mentor.press("Lämna över");
            assertThat(mentor.find("[role=status]").first()).containsText("Uppgiften är överlämnad");

            colleague.go("/uppgifter?vems=mina");
            assertThat(colleague.find("#lista .row")).containsText("Lämnad till dig av Maja Lindqvist");
            colleague.find("#lista .row a").click();
            assertThat(colleague.find("main")).containsText("Jag har mailat vaktmästaren.");
            colleague.isAccessible();
            colleague.picture("PHONE-uppgift-sagt");
        }
    }

    @Test
    void isDealtOutByThePrincipal() {
        try (Visit principal = visits.by(school.principal, Device.DESKTOP)) {
            principal.go("/arenden/" + vilmas);
            principal.isAccessible();
            principal.picture("DESKTOP-andras-uppgifter");
            principal.find("a", "Ge till någon").first().click();
            assertThat(principal.find("#till option", "Maja Lindqvist")).hasCount(1);
            principal.isAccessible();
        }
    }

    @Test
    void isTheSubstitutesWhileTheMentorIsAway() {
        try (Visit coordinator = visits.by(school.coordinator, Device.DESKTOP);
                Visit substitute = visits.by(school.newcomer, Device.PHONE)) {
            coordinator.go("/vikarier");
            coordinator.find("#borta").selectOption(school.mentor.toString());
            coordinator.find("#vikarie").selectOption(school.newcomer.toString());
            coordinator.press("Spara");
            assertThat(coordinator.find("#sida .row")).containsText("vikarie Nils Nyman");
            coordinator.isAccessible();
            coordinator.picture("DESKTOP-vikarier");

            substitute.go("/uppgifter");
            assertThat(substitute.find("#sida")).containsText("Du vikarierar för Maja Lindqvist");
            assertThat(substitute.find("#lista")).containsText("Ring vårdnadshavarna");
            substitute.isAccessible();
            substitute.picture("PHONE-vikariens-lista");
            substitute.go("/vikarier");
            substitute.isAccessible();
            substitute.picture("PHONE-vikarier");

            coordinator.press("Avsluta nu: Maja Lindqvist");
            assertThat(coordinator.find("#sida")).containsText("Ingen är borta");
            substitute.go("/uppgifter");
            assertThat(substitute.find("#lista")).not().containsText("Ring vårdnadshavarna");
        }
    }

    @Test
    void isSearchedWithoutAScript() {
        try (Visit mentor = visits.withoutScript(school.mentor)) {
            mentor.go("/uppgifter");
            mentor.find("label.chip", "Senare").click();
            mentor.press("Sök");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*/uppgifter\\?nar=senare.*"));
            assertThat(mentor.find("#lista h2")).hasCount(1);
        }
    }

    private UUID matter(UUID pupil, String stage) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into school_case (id, pupil_id, school_unit_id, routine, state, stage, opened_at, version)"
                        + " values (?, ?, ?, 'okad-skolnarvaro', 'OPEN', ?, now(), 1)")
                .params(id, pupil, school.unit, stage)
                .update();
        return id;
    }

    private long task(UUID matter, UUID pupil, String name, int days) {
        long key = TaskFeed.key();
        jdbc.sql("insert into task (key, case_id, pupil_id, school_unit_id, process_id, process_instance_key,"
                        + " element_id, name, roles, created_at, due_at, state, version)"
                        + " values (?, ?, ?, ?, 'okad-skolnarvaro', 1, ?, ?, '{mentor}', now(), ?, 'OPEN', 1)")
                .params(
                        key,
                        matter,
                        pupil,
                        school.unit,
                        ELEMENT,
                        name,
                        OffsetDateTime.now().plusDays(days))
                .update();
        return key;
    }
}

package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where duties are many: several tasks of the list at once, on a phone, with keys alone and without a script. */
@BrowserTest
class ManyTasksWalkTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests look at the same school. */
    @AfterEach
    void giveBack() {
        jdbc.sql("update task t set assignee = null, assigned_at = null, version = version + 1"
                        + " from pupil p where p.id = t.pupil_id and p.family_name = 'Flersson' and t.state = 'OPEN'")
                .update();
    }

    @Test
    void takesThemAndSaysWhichSomebodyWasFirstWith() {
        List<Long> tasks = toMeet("Alfa", "Beta", "Gamma");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE);
                Visit colleague = visits.by(school.colleague, Device.PHONE)) {
            mentor.go("/uppgifter?grupp=ingen");
            tasks.forEach(task -> box(mentor, task));
            assertThat(mentor.find("#valda")).containsText("Valda: 3");
            mentor.isAccessible();
            mentor.isReadableInTheDark();
            mentor.picture("PHONE-listan-valda");

            colleague.go("/uppgifter/" + tasks.get(1));
            colleague.press("Jag tar den");
            assertThat(mentor.find("#uppgift-" + tasks.get(1))).containsText("Hos Karl-Fredrik");
            assertThat(mentor.find("#vald-" + tasks.get(1))).isChecked();
            assertThat(mentor.find("#valda")).containsText("Valda: 3");

            mentor.press("Jag tar dem");
            assertThat(mentor.find("[data-focus]").first()).isFocused();
            assertThat(mentor.find("main")).containsText("2 uppgifter är dina nu.");
            assertThat(mentor.find("main")).containsText("Beta Flersson: Karl-Fredrik von Otterstedt-Häggkvist tog");
            assertThat(mentor.page()).hasURL(Pattern.compile(".*grupp=ingen.*"));
            assertThat(mentor.find("#uppgift-" + tasks.get(0))).containsText("Du har den");
            mentor.isAccessible();
            mentor.picture("PHONE-listan-tagna");

            handsOver(mentor, tasks.get(0), tasks.get(2));
            colleague.go("/uppgifter/" + tasks.get(2));
            assertThat(colleague.find("main")).containsText("Jag är sjuk resten av veckan.");
        }
    }

    private void handsOver(Visit mentor, Long... tasks) {
        Stream.of(tasks).forEach(task -> box(mentor, task));
        mentor.press("Lämna över");
        mentor.isAccessible();
        mentor.picture("PHONE-lamna-over-flera");
        mentor.find("#till").selectOption(school.colleague.toString());
        mentor.find("#ord").fill("Jag är sjuk resten av veckan.");
        mentor.press("Lämna över");
        assertThat(mentor.find("main")).containsText("2 uppgifter är överlämnade");
    }

    @Test
    void laysTheTimesOutAndBooksTheMeetings() {
        List<Long> tasks = toMeet("Delta", "Epsilon", "Zeta");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(14);
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter/" + tasks.getFirst());
            assertThat(mentor.settled().find("[data-form-fields]")).containsText("Hur många minuter?");
            mentor.isAccessible();
            mentor.go("/uppgifter?grupp=ingen");
            tasks.forEach(task -> box(mentor, task));
            mentor.press("Fyll i");
            assertThat(mentor.find("h1")).hasText("Fyll i 3 uppgifter");
            mentor.find("#tid-forsta").fill(day + "T08:00");
            mentor.press("Lägg ut");
            assertThat(time(mentor, tasks.get(0))).hasValue(day + "T08:00");
            assertThat(time(mentor, tasks.get(1))).hasValue(day + "T08:20");
            assertThat(time(mentor, tasks.get(2))).hasValue(day + "T08:40");
            mentor.isAccessible();
            mentor.isReadableInTheDark();
            mentor.picture("PHONE-fyll-i-flera");

            time(mentor, tasks.get(2)).fill(day + "T10:15");
            mentor.press("Klara, alla 3");
            assertThat(mentor.find("[role=alert]").first())
                    .containsText("Lika för alla – Är mötet bokat?: Välj ett av alternativen.");
            assertThat(mentor.find("[role=alert]").first()).isFocused();
            assertThat(time(mentor, tasks.get(2))).hasValue(day + "T10:15");
            mentor.isAccessible();

            mentor.find("input[name='f.meetingBooked'][value=true]").check();
            time(mentor, tasks.get(1)).fill("");
            mentor.find("summary", "Något annat för Epsilon").click();
            mentor.find("input[name='u." + tasks.get(1) + ".meetingBooked'][value=false]")
                    .check();
            mentor.find("textarea[name='u." + tasks.get(1) + ".note']").fill("Hemmet svarar inte.");
            mentor.press("Klara, alla 3");
            assertThat(mentor.find("main")).containsText("3 uppgifter är klara.");
        }
        assertThat(booked(tasks)).containsExactly(day + " 08:00/20", day + " 10:15/20");
        assertThat(callsTo(school.mentor, tasks)).isEqualTo(2);
    }

    private List<String> booked(List<Long> tasks) {
        return jdbc.sql("""
                        select to_char(starts_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') || '/' || minutes
                        from meeting where task_key = any (?) order by starts_at""")
                .param(tasks.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private long callsTo(UUID person, List<Long> tasks) {
        return jdbc.sql("""
                        select count(*) from meeting_participant p join meeting m on m.id = p.meeting_id
                        where p.staff_id = ? and m.task_key = any (?)""")
                .params(person, tasks.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void isDoneWithKeysAlone() {
        List<Long> tasks = toMeet("Eta", "Theta");
        try (Visit mentor = visits.by(school.mentor, Device.DESKTOP)) {
            Keys keys = new Keys(mentor);
            mentor.go("/uppgifter?grupp=ingen");
            mentor.page().waitForResponse(answer -> answer.url().endsWith("/uppgifter/sok"), () -> keys.to("#sok")
                    .type("theta"));
            assertThat(mentor.find("#lista .row")).hasCount(1);
            keys.to("[data-all]").press("Space");
            assertThat(mentor.find("#vald-" + tasks.get(1))).isChecked();
            keys.to(".to-chosen").press("Enter");
            keys.to("#valda button").press("Enter");
            assertThat(mentor.find("main")).containsText("En uppgift är din nu.");
            keys.isAt("[data-focus]");
        }
    }

    @Test
    void isDoneWithoutAScript() {
        List<Long> tasks = toMeet("Jota", "Kappa");
        try (Visit mentor = visits.withoutScript(school.mentor)) {
            mentor.go("/uppgifter?grupp=ingen");
            tasks.forEach(task -> box(mentor, task));
            mentor.press("Jag tar dem");
            assertThat(mentor.find("main")).containsText("2 uppgifter är dina nu.");
        }
    }

    @Test
    void tellsAtOnceWhatIsToldTheMentor() {
        UUID pupil = school.pupil("Lambda", "Flersson");
        try (Visit mentor = visits.by(school.mentor, Device.PHONE);
                Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            mentor.go("/uppgifter");
            teacher.go("/oro/" + pupil + "/beratta");
            teacher.find("#words").fill("Var ensam på rasten.");
            teacher.press("Skicka");
            assertThat(mentor.find("#sagt")).containsText("Lambda Flersson");
            mentor.isAccessible();
            mentor.find("#sagt a", "Lambda Flersson").click();
            mentor.press("Jag har tagit emot det");
            assertThat(mentor.find("[role=status]").first()).containsText("Bekräftat");
        }
    }

    private static void box(Visit visit, long task) {
        visit.find("#vald-" + task).check();
    }

    private static Locator time(Visit mentor, long task) {
        return mentor.find("input[name='u." + task + ".meetingAt']");
    }

    private List<Long> toMeet(String... names) {
        return Stream.of(names)
                .map(name -> school.taskToMeet(school.pupil(name, "Flersson")))
                .toList();
    }
}

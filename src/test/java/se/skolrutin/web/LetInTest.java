package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What few may read, and how the principal lets somebody in to it. */
@BrowserTest
class LetInTest {

    @Autowired
    private PageSchool school;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReportOfConcernIsReadByWhomThePrincipalNames() {
        UUID pupil = school.pupil("Ove", "Oskarsson");
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.go("/oro/" + pupil + "/beratta");
            teacher.find("#words").fill("Blåmärken på armen.");
            teacher.find("summary", "Sekretess").click();
            teacher.find("[name=zone][value=REPORT_OF_CONCERN]").check();
            teacher.isAccessible();
            teacher.press("Skicka");
            assertThat(teacher.find("main")).containsText("Orosanmälan till socialtjänsten");
            assertThat(teacher.find("main")).containsText("Rektor har inte bekräftat ännu");
            assertThat(teacher.find("main")).not().containsText("Mentorn har inte bekräftat ännu");
        }
        try (Visit mentor = visits.by(school.mentor, Device.PHONE)) {
            mentor.go("/uppgifter");
            assertThat(mentor.find("main")).not().containsText("Ove Oskarsson");
            mentor.go("/elever/" + pupil);
            assertThat(mentor.find("main")).not().containsText("Blåmärken");
        }
        String path;
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/elever/" + pupil);
            principal.find("a[href^='/handlingar/']").first().click();
            path = principal.path();
            principal.find("summary", "Låt någon mer läsa").click();
            principal.press("Låt läsa");
            assertThat(principal.find("[role=alert]")).containsText("Välj en medarbetare");
            principal.isAccessible();
            principal.find("#staff").selectOption(school.healthTeam.toString());
            principal.find("#reason").fill("Ska följa med till socialtjänsten.");
            principal.press("Låt läsa");
            assertThat(principal.find("main")).containsText("Elin Sandberg");
            principal.isAccessible();
            principal.picture("handling-phone");
        }
        try (Visit health = visits.by(school.healthTeam, Device.PHONE)) {
            health.go("/uppgifter");
            health.isAccessible();
            health.find("a[href='" + path + "']").click();
            assertThat(health.find("main")).containsText("Blåmärken på armen.");
            assertThat(health.find("main")).not().containsText("Ska följa med");
            health.isAccessible();
        }
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go(path);
            principal.find("button", "Avsluta nu").click();
            assertThat(principal.find("main")).containsText("Rektor har inte släppt in någon mer.");
            principal.go("/uppgifter");
            assertThat(principal.find(".row a", "Ove Oskarsson")).containsText("Information till rektor");
            principal.find(".row a", "Ove Oskarsson").click();
            principal.press("Jag har tagit emot det");
        }
        try (Visit health = visits.by(school.healthTeam, Device.PHONE)) {
            assertThat(health.go(path).status()).isEqualTo(403);
        }
    }

    @Test
    void aPupilWithAProtectedIdentityIsReadByWhomThePrincipalLetsIn() {
        UUID pupil = school.pupil("Pi", "Persson", "Sekretessmarkering");
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            assertThat(teacher.go("/elever/" + pupil).status()).isEqualTo(403);
        }
        try (Visit principal = visits.by(school.principal, Device.PHONE)) {
            principal.go("/elever/" + pupil);
            assertThat(principal.find("main")).containsText("070-123");
            principal.find("a", "Släpp in till eleven").click();
            principal.isAccessible();
            principal.find("#staff").selectOption(school.newcomer.toString());
            principal.find("#reason").fill("Ska undervisa eleven i teknik.");
            principal.press("Släpp in");
            assertThat(principal.find(".rows")).containsText("Nils Nyman");
            principal.isAccessible();
            principal.picture("slapp-in-phone");
        }
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.go("/uppgifter");
            teacher.find("a[href='/elever/" + pupil + "']").click();
            assertThat(teacher.find("main")).containsText("Rektor har släppt in dig till eleven");
            assertThat(teacher.find("main")).containsText("070-123");
            assertThat(teacher.find("a[href$='/kontakt']")).hasCount(0);
            teacher.isAccessible();
        }
    }

    @Test
    void aSubjectTeacherSeesTheOwnGroupAndTheOrganiserFigures() {
        UUID pupil = school.pupil("Quinn", "Qvist");
        UUID group = UUID.randomUUID();
        jdbc.sql("insert into school_group (id, external_id, school_unit_id, name, kind, subject)"
                        + " values (?, ?, ?, 'Teknik 7B', 'undervisning', 'Teknik')")
                .params(group, group.toString(), school.unit)
                .update();
        jdbc.sql("insert into school_group_staff (group_id, staff_id) values (?, ?)")
                .params(group, school.newcomer)
                .update();
        jdbc.sql("insert into school_group_pupil (group_id, pupil_id) values (?, ?)")
                .params(group, pupil)
                .update();
        try (Visit teacher = visits.by(school.newcomer, Device.PHONE)) {
            teacher.go("/elever");
            teacher.isAccessible();
            teacher.find("a", "Teknik 7B").click();
            assertThat(teacher.find("main")).containsText("Quinn Qvist");
            teacher.isAccessible();
            teacher.picture("grupp-phone");
            assertThat(teacher.go("/elever/" + pupil).status()).isEqualTo(403);
        }
        jdbc.sql("insert into staff_role values (?, 'huvudman') on conflict do nothing")
                .param(school.coordinator)
                .update();
        school.taskToTalk(pupil);
        try (Visit organiser = visits.by(school.coordinator, Device.PHONE)) {
            organiser.go("/huvudman");
            assertThat(organiser.find("main")).containsText("Öppnade i år");
            organiser.isAccessible();
            organiser.picture("huvudman-phone");
        } finally {
            jdbc.sql("delete from staff_role where staff_id = ? and role = 'huvudman'")
                    .param(school.coordinator)
                    .update();
        }
    }
}

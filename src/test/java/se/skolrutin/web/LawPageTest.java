package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Criterion;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.StepQuestion;
import se.skolrutin.law.LawReference;
import se.skolrutin.roster.Role;

/** What the law says, on its own page and beside the decisions that rest on it. */
@DatabaseTest
class LawPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Grounds grounds;

    private SmallSchool school;

    @BeforeEach
    void openSchool() {
        school = new SmallSchool(jdbc);
    }

    @Test
    void isForEverybodyWhoWorksThere() throws Exception {
        for (Role role : Role.values()) {
            assertThat(page(school.staff("Prov", role), "/lagstod")).contains("Vårdnadshavarna får veta samma dag");
        }
        assertThat(page(school.staff("Utan roll"), "/lagstod")).contains("Stödformer");
        mvc.perform(get("/lagstod")).andExpect(status().is3xxRedirection());
    }

    @Test
    void keepsWhatHoldsApartFromWhatIsDecidedAndWhatIsProposed() throws Exception {
        String before = page(school.mentor, "/lagstod?dag=2028-06-30");
        assertThat(section(before, "beslutat")).contains("Tioårig grundskola");
        assertThat(section(before, "galler"))
                .doesNotContain("Tioårig grundskola")
                .contains("Upprepad eller längre");
        assertThat(section(before, "stod")).contains("Extra anpassningar").doesNotContain("Stödundervisning");
        assertThat(section(before, "ledighet")).contains("Högst 10 dagar").contains("Högst 190 dagar");
        assertThat(section(before, "forslag")).contains("SOU 2025:44").contains("Stödundervisning");

        String after = page(school.mentor, "/lagstod?dag=2028-07-01");
        assertThat(section(after, "galler")).contains("Tioårig grundskola");
        assertThat(section(after, "beslutat")).contains("Inget är beslutat");
        assertThat(section(after, "forslag")).contains("SOU 2025:44");
    }

    @Test
    void saysWhichStatuteHeldThatDay() throws Exception {
        assertThat(section(page(school.mentor, "/lagstod?dag=2025-06-30"), "galler"))
                .contains("14 kap. 1 § socialtjänstlagen (2001:453)")
                .doesNotContain("19 kap. 1 §");
        assertThat(section(page(school.mentor, "/lagstod?dag=1999-01-01"), "galler"))
                .contains("Vi vet inte vad som gällde");
    }

    @Test
    void isLinkedFromTheLadderAndEveryPage() throws Exception {
        assertThat(page(school.principal, "/trappan")).contains("Vad lagen säger");
        assertThat(page(school.mentor, "/rutiner")).contains("href=\"/lagstod\"");
    }

    @Test
    void standsBesideACriterionAsItHeldOnTheDayOfTheDecision() {
        Criterion statutory = criterion("19 kap. 1 § socialtjänstlagen", "Prov (19 kap. 1 § socialtjänstlagen)");
        assertThat(grounds.of(statutory, LocalDate.of(2025, 6, 30)))
                .extracting(LawReference::statute)
                .containsExactly("socialtjänstlagen (2001:453)");
        assertThat(grounds.of(statutory, LocalDate.of(2025, 7, 1)))
                .extracting(LawReference::statute)
                .containsExactly("socialtjänstlagen (2025:400)");
        assertThat(grounds.of(criterion("skolans trappa", "Prov (skolans trappa)"), LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(grounds.of(criterion("provet", "Prov (3 kap. 5 § skollagen)"), LocalDate.of(2026, 1, 1)))
                .extracting(LawReference::id)
                .containsExactly("extra-anpassningar");
    }

    @Test
    void isFoldedUnderTheCriteriaOfACase() throws Exception {
        UUID pupil = school.pupil();
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day, absent_subjects)
                        select ?, d, 320, 320, 0, 320, 0, 0, 1, 0, true, '320 Matematik'
                        from generate_series(school_today() - 60, school_today(), interval '1 day') d
                        where extract(isodow from d) < 6""").param(pupil).update();
        UUID matter = cases.openByJudgement(pupil, Stage.MENTOR, "Borta länge.", school.mentor);
        Decision decision = escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));
        cases.stageDecided(matter, decision);

        assertThat(decision.dutyToInvestigate()).isNotEmpty();
        assertThat(page(school.mentor, "/arenden/" + matter))
                .containsPattern("(?s)<details class=\"fold\">\\s*<summary>Vad lagen sade den dagen: Upprepad eller"
                        + " längre frånvaro utreds, 7 kap\\. 19 a § skollagen \\(2010:800\\)</summary>.*?"
                        + "Rektor ser till att upprepad.*?</details>");
    }

    private static Criterion criterion(String source, String rule) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Criterion("Prov", 1, 2, "timmar", day, day, true, rule, source, 0, false);
    }

    private String page(UUID person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String section(String page, String id) {
        int from = page.indexOf("<section class=\"group\" id=\"" + id + "\"");
        assertThat(from).as(id).isNotNegative();
        return page.substring(from, page.indexOf("</section>", from));
    }
}

package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.RunningLadders;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.StepQuestion;
import se.skolrutin.roster.Role;

/** A school with a running case has adopted another ladder. */
@DatabaseTest
class LadderMovePagesTest {

    private static final String PAGE = "/trappan/pagaende";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Escalation escalation;

    @Autowired
    private RunningLadders running;

    private SmallSchool school;
    private UUID coordinator;
    private UUID auditor;
    private UUID pupil;
    private UUID matter;

    @BeforeEach
    void adoptAnotherLadder() {
        school = new SmallSchool(jdbc);
        coordinator = school.staff("Koray", Role.COORDINATOR);
        auditor = school.staff("Anna", Role.AUDITOR);
        pupil = school.pupil("Sekretessmarkering");
        matter = cases.openByJudgement(pupil, Stage.MENTOR, "Borta ofta.", school.mentor);
        Decision first = escalation.decide(new StepQuestion(matter, pupil, null, null, false, null, null));
        cases.stageDecided(matter, first);
        adopt("habo");
    }

    private void adopt(String preset) {
        jdbc.sql("insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)"
                        + " select ?, school_today(), ladder_id, max(version), ? from ladder_version"
                        + " where ladder_id = ? group by ladder_id")
                .params(school.unit, coordinator, preset)
                .update();
    }

    @Test
    void tellsTheCoordinatorHowManyFollowAnEarlierLadder() throws Exception {
        shows(coordinator, "/trappan").andExpect(content().string(containsString("Ett pågående ärende följer")));
    }

    @Test
    void namesThePupilOnlyToWhomThePupilConcerns() throws Exception {
        shows(coordinator, PAGE)
                .andExpect(content().string(containsString("Ärende 1")))
                .andExpect(content().string(not(containsString("Elevsson"))));
        shows(school.principal, PAGE)
                .andExpect(content().string(containsString("Elevsson")))
                .andExpect(content().string(containsString("Skyddad identitet")))
                .andExpect(content().string(not(containsString("Flytta de valda"))));
        mvc.perform(get(PAGE).with(user(school.mentor.toString()))).andExpect(status().isForbidden());
    }

    @Test
    void movesAfterAskingOnceMoreAndTellsItInTheHistory() throws Exception {
        send(coordinator, chosen(post(PAGE)), "Alla ska följa samma trappa.")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Flytta ett ärende?")));
        assertThat(running.behind(school.unit)).containsExactly(matter);

        moved("Alla ska följa samma trappa.").andExpect(redirectedUrl(PAGE));
        shows(coordinator, PAGE)
                .andExpect(content().string(containsString("Ett ärende är flyttat.")))
                .andExpect(content().string(containsString("Alla följer trappan som gäller")));

        assertThat(running.behind(school.unit)).isEmpty();
        shows(auditor, "/arenden/" + matter)
                .andExpect(content().string(containsString("Ärendet flyttades från trappan ”Danderyds åtgärdstrappa")))
                .andExpect(content().string(containsString("Alla ska följa samma trappa.")))
                .andExpect(content().string(containsString("Koray Personal")));
    }

    @Test
    void movesNothingTwice() throws Exception {
        moved("Skäl");
        moved("Skäl");
        assertThat(jdbc.sql("select count(*) from ladder_move where case_id = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void movesNothingWhenTheSchoolHasChangedItsLadderMeanwhile() throws Exception {
        adopt("trollboda");
        moved("Skäl");
        shows(coordinator, PAGE).andExpect(content().string(containsString("Skolan har bytt trappa")));
        assertThat(running.behind(school.unit)).containsExactly(matter);
    }

    @Test
    void asksForAReasonAndForWhich() throws Exception {
        send(coordinator, chosen(post(PAGE)), " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv varför ärendena flyttas")));
        send(coordinator, post(PAGE).param("vilka", "valda"), "Skäl")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Välj minst ett ärende")));
    }

    @Test
    void isNotForThePrincipalToMoveNorForAnotherSchoolsCoordinator() throws Exception {
        send(school.principal, chosen(post(PAGE)), "Skäl").andExpect(status().isForbidden());
        UUID stranger = new SmallSchool(jdbc).staff("Karin", Role.COORDINATOR);
        send(stranger, inForce(chosen(post(PAGE + "/flytta"))), "Skäl");
        assertThat(running.behind(school.unit)).containsExactly(matter);
    }

    private ResultActions moved(String reason) throws Exception {
        return send(coordinator, inForce(chosen(post(PAGE + "/flytta"))), reason);
    }

    private MockHttpServletRequestBuilder inForce(MockHttpServletRequestBuilder request) {
        return request.param("trappa", "habo").param("version", "1");
    }

    private MockHttpServletRequestBuilder chosen(MockHttpServletRequestBuilder request) {
        return request.param("vilka", "valda").param("arende", matter.toString());
    }

    private ResultActions send(UUID person, MockHttpServletRequestBuilder request, String reason) throws Exception {
        return mvc.perform(request.param("reason", reason)
                .with(csrf())
                .with(user(person.toString()))
                .header("Accept", "text/html"));
    }

    private ResultActions shows(UUID person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person.toString()))).andExpect(status().isOk());
    }
}

package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.roster.Role;
import se.skolrutin.signals.NewSignal;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.Signals;

/** The decisions about a concern, taken again from the page of its case. */
@DatabaseTest
class ConcernAgainTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Signals signals;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private UUID matter;
    private UUID decision;

    @BeforeEach
    void openConcern() {
        school = new SmallSchool(jdbc);
        UUID pupil = school.pupil();
        Viewer mentor = new Viewer(school.mentor, "Mona", school.unit, Set.of(Role.MENTOR));
        signals.handIn(
                new NewSignal(
                        "oro:" + pupil, pupil, SignalKind.STAFF_CONCERN, LocalDate.now(clock), null, "Ofta ensam."),
                mentor);
        matter = await().until(() -> concern(pupil), Optional::isPresent).orElseThrow();
        decision = cases.decisions(matter, school.mentor).getFirst().id();
    }

    @Test
    void isOfferedAndComesToTheSame() throws Exception {
        assertThat(page()).contains("Pröva beslutet igen").contains("/beslut/" + decision + "/igen");
        again(school.mentor, decision)
                .andExpect(redirectedUrl("/arenden/" + matter))
                .andExpect(flash().attribute("done", "reasons.again.same"));
    }

    @Test
    void saysThatAnotherResultIsAFault() throws Exception {
        jdbc.sql("update concern_decision set content = jsonb_set(content, '{decision,owners}', '[\"rektor\"]')"
                        + " where id = ?")
                .param(decision)
                .update();
        again(school.mentor, decision).andExpect(flash().attributeExists("refused"));
    }

    @Test
    void saysThatADecisionIsTooOld() throws Exception {
        jdbc.sql("update concern_decision set calendar_version = null where id = ?")
                .param(decision)
                .update();
        again(school.mentor, decision)
                .andExpect(flash().attribute(
                                "refused",
                                "Beslutet är för gammalt för att prövas igen: kalendern eller reglerna från den tiden går"
                                        + " inte längre att räkna med. Det som står i beslutet gäller som det togs."));
    }

    @Test
    void isForThoseWhoMaySeeTheCase() throws Exception {
        again(school.stranger, decision).andExpect(status().is4xxClientError());
        again(school.mentor, UUID.randomUUID()).andExpect(status().isNotFound());
    }

    private ResultActions again(UUID person, UUID taken) throws Exception {
        return mvc.perform(post("/arenden/" + matter + "/beslut/" + taken + "/igen")
                .with(user(person.toString()))
                .with(csrf()));
    }

    private String page() throws Exception {
        return mvc.perform(get("/arenden/" + matter).with(user(school.mentor.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Optional<UUID> concern(UUID pupil) {
        return jdbc.sql("select id from school_case where pupil_id = ? and routine = 'oro'")
                .param(pupil)
                .query(UUID.class)
                .optional();
    }
}

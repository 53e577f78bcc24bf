package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.Term;

/** A term that has been, tried again under another ladder: what its page says of the school's own. */
@DatabaseTest
class WhatIfPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private Term term;

    @BeforeEach
    void openSchool() {
        school = new SmallSchool(jdbc);
        school.pupil();
        term = calendars.of(school.unit).terms().stream()
                .filter(one -> one.last().isBefore(LocalDate.now(clock)))
                .findFirst()
                .orElseThrow();
        adopted("danderyd", term.first().minusYears(1));
    }

    @Test
    void saysThatTheLadderChangedAndWhen() throws Exception {
        LocalDate day = term.first().plusWeeks(5);
        adopted("habo", day);
        assertThat(tried())
                .contains("Skolans trappa ändrades under tiden: från")
                .contains(day.getDayOfMonth() + " ")
                .contains("gällde Håbo")
                .contains("följer den trappa det började med");
    }

    @Test
    void saysNothingOfAChangeWhereThereWasNone() throws Exception {
        adopted("habo", term.last().plusDays(1));
        assertThat(tried())
                .contains("Danderyd")
                .doesNotContain("ändrades under tiden")
                .doesNotContain("Håbo");
    }

    private void adopted(String preset, LocalDate from) {
        jdbc.sql("insert into school_ladder (school_unit_id, valid_from, ladder_id, ladder_version, chosen_by)"
                        + " select ?, ?, ladder_id, max(version), ? from ladder_version"
                        + " where ladder_id = ? group by ladder_id")
                .params(school.unit, from, school.principal, preset)
                .update();
    }

    private String tried() throws Exception {
        String run = mvc.perform(post("/tank-om")
                        .param("ladder", "trollboda")
                        .param("term", term.name())
                        .with(user(school.principal.toString()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        await().until(() -> page(run).contains("id=\"veckor\""));
        return page(run);
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user(school.principal.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.tasks.TaskFeed;

/** What the log of reads tells of the pages of a case and of a pupil: each document and the contacts that were shown. */
@DatabaseTest
class CaseReadsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TwoClassSchool school;
    private UUID matter;
    private UUID open;
    private UUID secret;

    @BeforeEach
    void openCase() {
        school = new TwoClassSchool(jdbc);
        matter = school.openCase(school.pupil);
        open = filed("Så är det");
        secret = filed("Bara för rektor");
        cases.saySecrecy(
                matter, secret, new Secrecy(SecrecyZone.REPORT_OF_CONCERN, false, null), school.principal.staffId());
        cases.logContact(
                matter,
                UUID.randomUUID(),
                NewContact.withHome(clock.instant(), Channel.PHONE, "Hemma", true, "Samtal", null, null),
                school.mentor.staffId());
    }

    @Test
    void namesEachDocumentThatWasShownAndTheContactsOnce() throws Exception {
        opens("/arenden/" + matter, school.principal);
        assertThat(reads(school.principal, "DOCUMENT")).containsExactlyInAnyOrder(open + " rektor", secret + " rektor");
        assertThat(reads(school.principal, "CONTACTS")).containsExactly(matter + " rektor");
    }

    @Test
    void namesNoDocumentThatWasHidden() throws Exception {
        opens("/arenden/" + matter, school.deputy);
        assertThat(reads(school.deputy, "DOCUMENT")).containsExactly(open + " bitr-rektor");
        opens("/arenden/" + matter, school.auditor);
        assertThat(reads(school.auditor, "DOCUMENT")).isEmpty();
        assertThat(reads(school.auditor, "CONTACTS")).isEmpty();
    }

    @Test
    void namesTheContactsOfThePupilsPage() throws Exception {
        opens("/elever/" + school.pupil, school.mentor);
        assertThat(reads(school.mentor, "CONTACTS")).containsExactly(school.pupil + " mentor");
        opens("/elever/" + school.colleaguesPupil, school.colleague);
        assertThat(reads(school.colleague, "CONTACTS")).isEmpty();
    }

    private void opens(String path, Viewer viewer) throws Exception {
        mvc.perform(get(path).with(user(viewer.staffId().toString()))).andExpect(status().isOk());
    }

    private List<String> reads(Viewer viewer, String kind) {
        return jdbc.sql("""
                        select subject || ' ' || ground from read_log where staff_id = ? and kind = ? and not refused""").params(viewer.staffId(), kind).query(String.class).list();
    }

    private UUID filed(String text) {
        return cases.fileAnswers(
                matter,
                TaskFeed.key(),
                "task_kartlagg",
                null,
                "Kartläggning",
                Map.of("text", text),
                school.principal.staffId());
    }
}

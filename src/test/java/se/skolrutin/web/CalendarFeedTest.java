package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.CalendarLinks;
import se.skolrutin.tasks.TaskFeed;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CalendarLinks links;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private SmallSchool school;
    private UUID caseId;
    private TaskFeed feed;

    @BeforeEach
    void aCase(@Autowired ApplicationEventPublisher events, @Autowired TransactionTemplate transaction) {
        school = new SmallSchool(jdbc);
        caseId = cases.openByJudgement(school.pupil(), Stage.GUARDIANS, "Oro", school.mentor);
        feed = new TaskFeed(jdbc, events, transaction);
    }

    @Test
    void showsLastDaysAndMeetingsWithoutSayingWhomTheyAreAbout() throws Exception {
        long task = feed.task(caseId, "task_samtala-elev", "mentor", Instant.parse("2026-12-03T22:30:00Z"), null);
        OffsetDateTime at = OffsetDateTime.now().plusDays(7).truncatedTo(ChronoUnit.HOURS);
        meetingAt(at);

        String file = fetched(links.renew(school.mentor));

        Map<String, VEvent> events = events(file);
        assertThat(events).hasSize(2);
        VEvent lastDay = events.get("uppgift-" + task + "@skolrutin");
        assertThat(lastDay.getSummary().getValue()).isEqualTo("Samtala med eleven");
        assertThat(lastDay.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(lastDay.getUrl().getValue()).endsWith("/uppgifter/" + task);
        events.remove("uppgift-" + task + "@skolrutin");
        assertThat(events.values()).singleElement().satisfies(meeting -> {
            assertThat(Instant.from(meeting.getDateTimeStart().getDate())).isEqualTo(at.toInstant());
            assertThat(meeting.getUrl().getValue()).endsWith("/arenden/" + caseId);
        });
        assertThat(file).doesNotContain("Elevsson", "Oro", "Mona");
    }

    @Test
    void keepsTheSameNamesForTheSameThings() throws Exception {
        feed.task(caseId, "task_samtala-elev", "mentor", Instant.now(), null);
        meetingAt(OffsetDateTime.now().plusDays(3));
        String address = links.renew(school.mentor);

        assertThat(events(fetched(address)).keySet())
                .hasSize(2)
                .isEqualTo(events(fetched(address)).keySet());
    }

    @Test
    void isOpenToTheAddressInForceAndToNoOther() throws Exception {
        String first = links.renew(school.mentor);
        String second = links.renew(school.mentor);

        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        assertThat(status("/kalender/gissat.ics")).isEqualTo(404);
        links.remove(school.mentor);
        assertThat(status(second)).isEqualTo(404);
    }

    @Test
    void showsNothingOnceItsOwnerNoLongerWorksWithThePupil() throws Exception {
        feed.task(caseId, "task_samtala-elev", "mentor", Instant.now(), null);
        meetingAt(OffsetDateTime.now().plusDays(3));
        String address = links.renew(school.mentor);

        jdbc.sql("delete from class_mentor where staff_id = ?")
                .param(school.mentor)
                .update();

        assertThat(events(fetched(address))).isEmpty();
    }

    @Test
    void keepsTheAddressOutOfTheDatabaseAndTheLog(CapturedOutput output) throws Exception {
        String address = links.renew(school.mentor);
        String secret = secret(address);

        fetched(address);
        status("/kalender/" + secret + "x.ics");

        assertThat(jdbc.sql("select l::text from calendar_link l where staff_id = ?")
                        .param(school.mentor)
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(output).doesNotContain(secret);
    }

    private void meetingAt(OffsetDateTime at) {
        cases.fileAnswers(
                caseId,
                TaskFeed.key(),
                "task_boka-mote",
                "boka-mote",
                "Boka möte",
                Map.of("meetingBooked", true, "meetingAt", at.toString(), "participants", List.of("mentor")),
                school.mentor);
    }

    private String fetched(String address) throws Exception {
        return mvc.perform(get(path(address)))
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String address) throws Exception {
        return mvc.perform(get(path(address))).andReturn().getResponse().getStatus();
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/kalender/"));
    }

    private static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.'));
    }

    private static Map<String, VEvent> events(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        Map<String, VEvent> events = new HashMap<>();
        calendar.<VEvent>getComponents("VEVENT")
                .forEach(event -> events.put(event.getUid().orElseThrow().getValue(), event));
        return events;
    }
}

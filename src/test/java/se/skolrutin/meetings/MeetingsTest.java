package se.skolrutin.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Outcome;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.MessageChoice;
import se.skolrutin.notification.MessageChoices;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.OutgoingMessage;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.TaskFeed;

@DatabaseTest
class MeetingsTest {

    @Autowired
    private Meetings meetings;

    @Autowired
    private Cases cases;

    @Autowired
    private Notifications notifications;

    @Autowired
    private MessageChoices choices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SmallSchool school;
    private UUID caseId;
    private OffsetDateTime nextWeek;

    /** The class has a second mentor, whose own the pupil is not. */
    @BeforeEach
    void aCase() {
        school = new SmallSchool(jdbc);
        UUID pupil = school.pupil();
        jdbc.sql("insert into class_mentor (class_id, staff_id) values (?, ?)")
                .params(school.schoolClass, school.staff("Kim", Role.MENTOR))
                .update();
        jdbc.sql("insert into mentor_pupil (pupil_id, staff_id) values (?, ?)")
                .params(pupil, school.mentor)
                .update();
        caseId = cases.openByJudgement(pupil, Stage.GUARDIANS, "Oro", school.mentor);
        nextWeek = OffsetDateTime.now(clock).plusDays(7).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void callsThoseOfTheStaffWhoTakePart() {
        booked(nextWeek, "elev", "vardnadshavare", "mentor", "rektor");

        assertThat(told())
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.MEETING, school.mentor, "0"),
                        tuple(NoticeKind.MEETING, school.principal, "0"));
        assertThat(meetings.of(school.mentor)).singleElement().satisfies(meeting -> {
            assertThat(meeting.starts()).isEqualTo(nextWeek.toInstant());
            assertThat(meeting.place()).isEqualTo("På skolan");
        });
        assertThat(meetings.of(school.healthTeam)).isEmpty();
    }

    /** The answers of a form that was checked say the school's time. */
    @Test
    void isAtTheSchoolsTimeAndAsLongAsTheFormSays() {
        filed(Map.of(
                "meetingBooked", true, "meetingAt", nextWeek.toLocalDateTime().toString(), "meetingMinutes", 20));

        assertThat(meetings.of(school.mentor)).singleElement().satisfies(meeting -> {
            assertThat(meeting.starts())
                    .isEqualTo(
                            nextWeek.toLocalDateTime().atZone(clock.getZone()).toInstant());
            assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(20));
        });
    }

    @Test
    void takesAnHourWhereNothingSensibleIsSaid() {
        booked(nextWeek);
        assertThat(meetings.of(school.mentor).getFirst().length()).isEqualTo(Duration.ofHours(1));

        filed(Map.of("meetingBooked", true, "meetingAt", nextWeek.toString(), "meetingMinutes", 100_000));
        assertThat(meetings.of(school.mentor).getFirst().length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void movesTheSameMeetingAndCallsOffThoseWhoNoLongerTakePart() {
        booked(nextWeek, "rektor");
        UUID first = meetings.of(school.mentor).getFirst().id();

        booked(nextWeek.plusDays(1), "elevhalsa");

        assertThat(told())
                .contains(
                        tuple(NoticeKind.MEETING, school.mentor, "1"),
                        tuple(NoticeKind.MEETING, school.healthTeam, "1"),
                        tuple(NoticeKind.MEETING_CANCELED, school.principal, "1"));
        assertThat(meetings.of(school.mentor)).singleElement().satisfies(meeting -> {
            assertThat(meeting.id()).isEqualTo(first);
            assertThat(meeting.starts()).isEqualTo(nextWeek.plusDays(1).toInstant());
        });
        assertThat(meetings.of(school.principal)).isEmpty();
    }

    @Test
    void callsOffWhatDoesNotComeAbout() {
        booked(nextWeek, "rektor");

        filed(Map.of("meetingHeld", false));

        assertThat(told())
                .contains(
                        tuple(NoticeKind.MEETING_CANCELED, school.mentor, "1"),
                        tuple(NoticeKind.MEETING_CANCELED, school.principal, "1"));
        assertThat(meetings.of(school.mentor)).isEmpty();
    }

    @Test
    void callsOffOnceWhenTheCaseCloses() {
        booked(nextWeek);

        cases.close(caseId, Outcome.WITHDRAWN);
        cases.close(caseId, Outcome.WITHDRAWN);

        assertThat(told())
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.MEETING, school.mentor, "0"),
                        tuple(NoticeKind.MEETING_CANCELED, school.mentor, "1"));
    }

    @Test
    void leavesAMeetingAloneThatHasBeen() {
        booked(OffsetDateTime.now(clock).minusHours(2), "rektor");

        assertThat(told()).isEmpty();
    }

    @Test
    void callsNobodyWhereNoMeetingCouldBeBooked() {
        filed(Map.of("meetingBooked", false, "meetingAt", nextWeek.toString()));

        assertThat(told()).isEmpty();
        assertThat(meetings.of(school.mentor)).isEmpty();
    }

    @Test
    void writesNotToThoseWhoLookForThemselvesButShowsItInTheirCalendar() {
        choices.choose(school.mentor, new MessageChoice(false, 7, Set.of()));

        booked(nextWeek);

        assertThat(told()).isEmpty();
        assertThat(meetings.of(school.mentor)).hasSize(1);
    }

    private void booked(OffsetDateTime at, String... participants) {
        filed(Map.of(
                "meetingBooked",
                true,
                "meetingAt",
                at.toString(),
                "meetingForm",
                "skolan",
                "participants",
                List.of(participants)));
    }

    private void filed(Map<String, Object> answers) {
        cases.fileAnswers(caseId, TaskFeed.key(), "task_boka-mote", "boka-mote", "Boka möte", answers, school.mentor);
    }

    private List<Tuple> told() {
        return notifications.ofCase(caseId).stream().map(MeetingsTest::said).toList();
    }

    private static Tuple said(OutgoingMessage message) {
        return tuple(message.kind(), message.to().id(), message.facts().get("nummer"));
    }
}

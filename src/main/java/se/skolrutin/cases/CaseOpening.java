package se.skolrutin.cases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolYear;
import se.skolrutin.cases.CaseRefused.Cause;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/** Opens cases, one at a time for a pupil and routine, and asks for their process in the same transaction. */
@Component
class CaseOpening {

    private final SchoolCases cases;
    private final CaseFile file;
    private final Contacts contacts;
    private final Calendars calendars;
    private final CaseMessages messages;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(
            SchoolCases cases,
            CaseFile file,
            Contacts contacts,
            Calendars calendars,
            CaseMessages messages,
            Roster roster,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.file = file;
        this.contacts = contacts;
        this.calendars = calendars;
        this.messages = messages;
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    UUID byJudgement(UUID pupilId, Stage stage, String reason, UUID by) {
        queueUp(pupilId);
        if (openOf(pupilId, Routine.INCREASED_ATTENDANCE).isPresent()) {
            throw new CaseRefused(Cause.STATE, "open");
        }
        Pupil pupil = roster.pupil(pupilId).orElseThrow();
        SchoolCase matter = new SchoolCase(
                UUID.randomUUID(),
                pupilId,
                pupil.schoolUnit(),
                Routine.INCREASED_ATTENDANCE.code(),
                null,
                clock.instant(),
                by,
                reason,
                null);
        matter.asked(stage, reason, by, clock.instant());
        return opened(matter);
    }

    /** Opens a case on a decision, unless the decision has led to one already. */
    void byDecision(Decision decision, Routine routine) {
        if (!dealtWith(decision.id())) {
            opened(onDecision(decision, routine, UUID.randomUUID(), null));
        }
    }

    /** Opens the notice of one day, once for a pupil and day; once more where all before it were taken back. */
    void forToday(UUID pupilId, LocalDate day, Decision decision) {
        queueUp(pupilId);
        List<SchoolCase> before = noticesOf(pupilId, day);
        if (before.stream().allMatch(SchoolCase::isTakenBack)) {
            opened(onDecision(decision, Routine.ABSENCE_TODAY, noticeId(pupilId, day, before.size()), day));
        }
    }

    /** The notice of that day that is still open. */
    Optional<SchoolCase> openNoticeOf(UUID pupilId, LocalDate day) {
        return noticesOf(pupilId, day).stream().filter(SchoolCase::isOpen).findFirst();
    }

    private List<SchoolCase> noticesOf(UUID pupilId, LocalDate day) {
        return cases.ofDay(pupilId, Routine.ABSENCE_TODAY.code(), day);
    }

    private static UUID noticeId(UUID pupilId, LocalDate day, int before) {
        String name = "franvaro-idag:" + pupilId + ":" + day + (before == 0 ? "" : ":" + before);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Optional<SchoolCase> openOf(UUID pupilId, Routine routine) {
        return cases.openOf(pupilId, routine.code());
    }

    /** Lets nobody else open a case for this pupil before the transaction ends. */
    void queueUp(UUID pupilId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))")
                .param("school_case:" + pupilId)
                .query((row, number) -> true)
                .single();
    }

    private boolean dealtWith(UUID decisionId) {
        return jdbc.sql("select exists (select from school_case where decision_id = ?)")
                .param(decisionId)
                .query(Boolean.class)
                .single();
    }

    private SchoolCase onDecision(Decision decision, Routine routine, UUID id, @Nullable LocalDate day) {
        Pupil pupil = roster.pupil(decision.pupilId()).orElseThrow();
        return new SchoolCase(
                id, pupil.id(), pupil.schoolUnit(), routine.code(), day, clock.instant(), null, null, decision.id());
    }

    /** What was written down with the pupil during the school year belongs to what a case begins with. */
    private Instant yearBegan(UUID schoolUnit) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = calendars
                .of(schoolUnit)
                .schoolYearOf(today)
                .map(SchoolYear::first)
                .orElse(today.minusYears(1));
        return first.atStartOfDay(clock.getZone()).toInstant();
    }

    private UUID opened(SchoolCase matter) {
        cases.save(matter);
        UUID decisionId = matter.decisionId();
        if (decisionId != null) {
            file.link(matter.id(), decisionId);
        }
        if (matter.routine().hasStages()) {
            contacts.takeAlong(matter.pupilId(), yearBegan(matter.schoolUnitId()), matter.id());
        }
        messages.start(matter);
        events.publishEvent(new CaseOpened(
                matter.id(),
                matter.pupilId(),
                matter.schoolUnitId(),
                matter.routine(),
                matter.concernsOn(),
                decisionId,
                matter.openedReason(),
                matter.openedBy(),
                clock.instant()));
        return matter.id();
    }
}

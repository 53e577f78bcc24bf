package se.skolrutin.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.cases.CaseClosed;
import se.skolrutin.cases.CaseDocument;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.DocumentFiled;
import se.skolrutin.notification.Notifications;

/**
 * The meetings that forms book. Those of the staff who take part are called by a mail for their calendar; booking again
 * while the meeting lies ahead moves it, and it is called off when it is said not to come about or when its case closes.
 */
@Service
public class Meetings {

    /** What has been stays in a calendar that fetches everything anew. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final MeetingRows rows;
    private final Cases cases;
    private final Notifications notifications;
    private final Clock clock;

    Meetings(MeetingRows rows, Cases cases, Notifications notifications, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The meetings that the member of staff is called to, and may still see, from a month back. */
    @Transactional(readOnly = true)
    public List<Meeting> of(UUID staffId) {
        return rows.of(staffId, clock.instant().minus(KEPT));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentFiled filed) {
        UUID by = filed.by();
        if (by != null) {
            cases.documents(filed.caseId(), by).stream()
                    .filter(document -> document.id().equals(filed.documentId()))
                    .findFirst()
                    .ifPresent(document -> heed(document, by));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        callOff(closed.caseId());
    }

    private void heed(CaseDocument document, UUID by) {
        if (Booking.callsOff(document)) {
            callOff(document.caseId());
        }
        Booking.in(document, clock.getZone())
                .filter(booking -> booking.starts().isAfter(clock.instant()))
                .ifPresent(booking -> book(document.caseId(), booking, by));
    }

    private void book(UUID caseId, Booking booking, UUID by) {
        rows.ahead(caseId, clock.instant())
                .ifPresentOrElse(
                        meeting -> move(meeting.as(booking), booking, by), () -> callAnew(caseId, booking, by));
    }

    private void callAnew(UUID caseId, Booking booking, UUID by) {
        CaseReference matter = cases.find(caseId).orElseThrow();
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                caseId,
                matter.pupilId(),
                booking.taskKey(),
                booking.starts(),
                booking.length(),
                booking.place(),
                0);
        rows.add(meeting);
        rows.call(meeting, booking.grounds(), by);
        tell(meeting, rows.participants(meeting.id()), false);
    }

    private void move(Meeting meeting, Booking booking, UUID by) {
        List<UUID> before = rows.participants(meeting.id());
        rows.change(meeting);
        rows.call(meeting, booking.grounds(), by);
        List<UUID> now = rows.participants(meeting.id());
        tell(meeting, now, false);
        tell(meeting, before.stream().filter(one -> !now.contains(one)).toList(), true);
    }

    private void callOff(UUID caseId) {
        List<Meeting> ahead = rows.cancelAhead(caseId, clock.instant());
        ahead.forEach(meeting -> tell(meeting, rows.participants(meeting.id()), true));
    }

    private void tell(Meeting meeting, List<UUID> people, boolean canceled) {
        people.forEach(one -> notifications.call(one, meeting.call(canceled), meeting.pupilId(), meeting.taskKey()));
    }
}

package se.skolrutin.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.skolrutin.notification.CalendarEntry;
import se.skolrutin.notification.MeetingCall;

/**
 * A meeting that was booked in a case.
 *
 * @param taskKey the task in which it was booked last
 * @param sequence how often it has been changed since it was booked
 */
public record Meeting(
        UUID id, UUID caseId, UUID pupilId, long taskKey, Instant starts, Duration length, String place, int sequence) {

    /** As it stands in a calendar, without whom it is about. */
    public CalendarEntry entry() {
        return MeetingCall.entry(id, caseId, starts, ends(), place);
    }

    MeetingCall call(boolean canceled) {
        return new MeetingCall(id, caseId, starts, ends(), place, sequence, canceled);
    }

    Meeting as(Booking booking) {
        return new Meeting(
                id,
                caseId,
                pupilId,
                booking.taskKey(),
                booking.starts(),
                booking.length(),
                booking.place(),
                sequence + 1);
    }

    private Instant ends() {
        return starts.plus(length);
    }
}

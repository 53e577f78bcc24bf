package se.skolrutin.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Calls somebody to a meeting, moves it or takes the call back; never says who it is about.
 *
 * @param sequence which telling of the same meeting this is: a calendar believes the highest
 * @param place how people meet, as the school says it
 */
public record MeetingCall(
        UUID meetingId, UUID caseId, Instant starts, Instant ends, String place, int sequence, boolean canceled) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'klockan' HH.mm", Locale.of("sv", "SE"));

    /** The meeting as it stands in calendars. */
    public static CalendarEntry entry(UUID meetingId, UUID caseId, Instant starts, Instant ends, String place) {
        return CalendarEntry.at("mote-" + meetingId + "@skolrutin", "Möte", starts, ends, place, "/arenden/" + caseId);
    }

    CalendarEntry entry() {
        return entry(meetingId, caseId, starts, ends, place);
    }

    NoticeKind kind() {
        return canceled ? NoticeKind.MEETING_CANCELED : NoticeKind.MEETING;
    }

    /** By the word of the text each fills in. */
    Map<String, String> facts(ZoneId zone) {
        return Map.of(
                "mote", meetingId.toString(),
                "borjar", starts.toString(),
                "slutar", ends.toString(),
                "tid", starts.atZone(zone).format(TIME),
                "plats", place,
                "nummer", String.valueOf(sequence));
    }

    static MeetingCall of(OutgoingMessage message, UUID caseId) {
        Map<String, String> facts = message.facts();
        return new MeetingCall(
                UUID.fromString(facts.get("mote")),
                caseId,
                Instant.parse(facts.get("borjar")),
                Instant.parse(facts.get("slutar")),
                facts.get("plats"),
                Integer.parseInt(facts.get("nummer")),
                message.kind() == NoticeKind.MEETING_CANCELED);
    }
}

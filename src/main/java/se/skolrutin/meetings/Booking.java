package se.skolrutin.meetings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.skolrutin.cases.CaseDocument;

/**
 * What a form says about a meeting that was booked in it.
 *
 * @param length from five minutes to eight hours; an hour where the form does not say
 * @param grounds the codes of the roles that are called
 */
record Booking(long taskKey, Instant starts, Duration length, String place, List<String> grounds) {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(8);

    private static final Map<String, String> PLACES = Map.of(
            "skolan", "På skolan",
            "video", "Videosamtal",
            "telefon", "Telefon",
            "annan-plats", "På en annan plats");

    private static final Map<String, String> GROUNDS =
            Map.of("mentor", "mentor", "elevhalsa", "eht", "rektor", "rektor");

    /** Empty where the form books no meeting, or does not say when it is. */
    static Optional<Booking> in(CaseDocument document, ZoneId zone) {
        Map<String, Object> told = document.content();
        Long taskKey = document.taskKey();
        Instant starts = time(told.get("meetingAt"), zone);
        return taskKey == null || starts == null || !Boolean.TRUE.equals(told.get("meetingBooked"))
                ? Optional.empty()
                : Optional.of(new Booking(taskKey, starts, length(told), place(told), grounds(told)));
    }

    /** Whether the form says that a meeting did not come about. */
    static boolean callsOff(CaseDocument document) {
        return Boolean.FALSE.equals(document.content().get("meetingHeld"));
    }

    private static String place(Map<String, Object> told) {
        return PLACES.getOrDefault(String.valueOf(told.get("meetingForm")), "Plats enligt överenskommelse");
    }

    private static List<String> grounds(Map<String, Object> told) {
        return told.get("participants") instanceof Collection<?> invited
                ? invited.stream()
                        .map(one -> GROUNDS.get(String.valueOf(one)))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private static Duration length(Map<String, Object> told) {
        return told.get("meetingMinutes") instanceof Number minutes ? sensible(minutes.longValue()) : USUAL;
    }

    private static Duration sensible(long minutes) {
        Duration length = Duration.ofMinutes(minutes);
        return length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0 ? USUAL : length;
    }

    /** Without an offset it is the school's time, which is how the answers of a form are kept. */
    private static @Nullable Instant time(@Nullable Object told, ZoneId zone) {
        try {
            return told == null ? null : inZone(told.toString(), zone);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static Instant inZone(String told, ZoneId zone) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(told, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }
}

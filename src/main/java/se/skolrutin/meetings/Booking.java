package se.skolrutin.meetings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * @param grounds the codes of the roles that are called
 */
record Booking(long taskKey, Instant starts, String place, List<String> grounds) {

    private static final Map<String, String> PLACES = Map.of(
            "skolan", "På skolan",
            "video", "Videosamtal",
            "telefon", "Telefon",
            "annan-plats", "På en annan plats");

    private static final Map<String, String> GROUNDS =
            Map.of("mentor", "mentor", "elevhalsa", "eht", "rektor", "rektor");

    /** Empty where the form books no meeting, or does not say when it is. */
    static Optional<Booking> in(CaseDocument document) {
        Map<String, Object> told = document.content();
        Long taskKey = document.taskKey();
        Instant starts = time(told.get("meetingAt"));
        return taskKey == null || starts == null || !Boolean.TRUE.equals(told.get("meetingBooked"))
                ? Optional.empty()
                : Optional.of(new Booking(taskKey, starts, place(told), grounds(told)));
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

    private static @Nullable Instant time(@Nullable Object told) {
        try {
            return told == null ? null : OffsetDateTime.parse(told.toString()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}

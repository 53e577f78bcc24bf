package se.skolrutin.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;

/** The contact with the home that a form's answers tell of. */
record ContactAnswers(Map<String, Object> answers) {

    /** The fields that say how a contact with the home went: a form with none of them is about something else. */
    private static final List<String> OUTCOMES = List.of("homeReached", "meetingHeld", "told");

    /** Empty for forms that ask of no contact with the home, and where a person decided not to tell it. */
    static Optional<ContactAnswers> in(Map<String, Object> answers) {
        boolean tells = OUTCOMES.stream().anyMatch(answers::containsKey) && !no(answers, "told");
        return tells ? Optional.of(new ContactAnswers(answers)) : Optional.empty();
    }

    NewContact contact(Clock clock) {
        return NewContact.withHome(
                at(clock),
                channel(),
                first("Hemmet", "vem", "participants"),
                !no(answers, "homeReached") && !no(answers, "meetingHeld"),
                first("", "innehall", "guardianVoice"),
                text("overenskommelse"),
                text("nastaSteg"));
    }

    private Channel channel() {
        String code = text("kanal");
        if (code != null) {
            return Channel.ofCode(code);
        }
        return answers.containsKey("meetingHeld") ? Channel.MEETING : Channel.OTHER;
    }

    private String first(String otherwise, String... keys) {
        for (String key : keys) {
            String told = text(key);
            if (told != null) {
                return told;
            }
        }
        return otherwise;
    }

    private static boolean no(Map<String, Object> answers, String key) {
        return "false".equals(String.valueOf(answers.get(key)));
    }

    private Instant at(Clock clock) {
        String told = text("tidpunkt");
        Instant now = clock.instant();
        try {
            return told == null ? now : parsed(told, clock);
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static Instant parsed(String told, Clock clock) {
        if (!told.contains("T")) {
            return LocalDate.parse(told).atStartOfDay(clock.getZone()).toInstant();
        }
        return told.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(told).toInstant()
                : LocalDateTime.parse(told).atZone(clock.getZone()).toInstant();
    }

    private @Nullable String text(String key) {
        Object value = answers.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}

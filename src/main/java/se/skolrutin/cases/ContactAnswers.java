package se.skolrutin.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contact with the home that a form's answers tell of. */
record ContactAnswers(Map<String, Object> answers) {

    /** Empty for forms that ask of no contact: those have no field for who was spoken to. */
    static Optional<ContactAnswers> in(@Nullable String formId, Map<String, Object> answers) {
        boolean tells = formId != null && (answers.containsKey("contactWith") || answers.containsKey("channel"));
        return tells ? Optional.of(new ContactAnswers(answers)) : Optional.empty();
    }

    NewContact contact(Clock clock) {
        return new NewContact(
                at(clock),
                channel(),
                Optional.ofNullable(text("contactWith")).orElse("Hemmet"),
                reached(),
                Optional.ofNullable(text("summary")).orElse(""),
                text("agreement"),
                text("nextStep"));
    }

    private Channel channel() {
        String code = text("channel");
        if (code != null) {
            return Channel.ofCode(code);
        }
        return answers.containsKey("meetingHeld") ? Channel.MEETING : Channel.OTHER;
    }

    /** Whoever does not say that nobody answered has reached somebody. */
    private boolean reached() {
        return !"false".equals(text("homeReached")) && !"false".equals(text("meetingHeld"));
    }

    private Instant at(Clock clock) {
        String told = text("contactedAt");
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
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}

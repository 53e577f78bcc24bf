package se.skolrutin.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;

/**
 * A contact with the home as it is being written down.
 *
 * @param key makes the form the same when it is sent twice
 * @param reached empty where it was not ticked
 */
record ContactForm(
        @Nullable UUID key,
        @Nullable LocalDateTime at,
        @Nullable Channel channel,
        @Nullable String withWhom,
        @Nullable Boolean reached,
        @Nullable String about,
        @Nullable String agreed,
        @Nullable String nextStep) {

    static ContactForm now(Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return new ContactForm(UUID.randomUUID(), now, Channel.PHONE, null, true, null, null, null);
    }

    boolean complete() {
        return key != null && at != null && channel != null && written(withWhom) && written(about);
    }

    /** True for one that has not taken place yet. */
    boolean liesAhead(Clock clock) {
        return at != null && at.isAfter(LocalDateTime.now(clock));
    }

    UUID givenKey() {
        return Objects.requireNonNull(key);
    }

    NewContact contact(ZoneId zone) {
        return NewContact.withHome(
                Objects.requireNonNull(at).atZone(zone).toInstant(),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(withWhom).strip(),
                Boolean.TRUE.equals(reached),
                Objects.requireNonNull(about).strip(),
                orNothing(agreed),
                orNothing(nextStep));
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return written(text) ? text.strip() : null;
    }
}

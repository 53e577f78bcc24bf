package se.skolrutin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.skolrutin.access.Secrecy;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.contacts.Party;
import se.skolrutin.contacts.Topic;
import se.skolrutin.roster.Guardian;

/**
 * A contact as it is being written down on the go: most of it is chosen, and only the topic has no likely answer.
 *
 * @param key makes the form the same when it is sent twice
 * @param who a guardian's id, {@link #PUPIL} or {@link #OTHER}
 * @param other who it was, where it was somebody else
 */
record QuickContact(
        @Nullable UUID key,
        @Nullable Topic topic,
        @Nullable Channel channel,
        @Nullable String who,
        @Nullable String other,
        @Nullable Boolean reached,
        @Nullable String about,
        @Nullable String agreed,
        @Nullable String nextStep,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate nextOn,

        @Nullable LocalDateTime at) {

    static final String PUPIL = "eleven";
    static final String OTHER = "annan";

    private static final int LONGEST_ABOUT = 2000;
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;

    /** One that begins now, by phone with the first of those at home; with the pupil where nobody is known. */
    static QuickContact begun(@Nullable Topic topic, List<Guardian> guardians, Clock clock) {
        String who = guardians.isEmpty() ? PUPIL : guardians.getFirst().id().toString();
        Channel channel = guardians.isEmpty() ? Channel.TALK : Channel.PHONE;
        return new QuickContact(UUID.randomUUID(), topic, channel, who, null, true, null, null, null, null, now(clock));
    }

    private static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /** By field the text that says what is missing or cannot be right; empty where it can be kept. */
    Map<String, String> wrong(List<Guardian> guardians, Clock clock) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (key == null || topic == null) {
            wrong.put("topic", "quick.topic.wrong");
        }
        if (channel == null || reached == null) {
            wrong.put("channel", "quick.channel.wrong");
        }
        if (party(guardians) == null || OTHER.equals(who) && !written(other) || tooLong(other, LONGEST_NAME)) {
            wrong.put("who", "quick.who.wrong");
        }
        if (topic != null && topic.needsWords() && !written(about) || tooLong(about, LONGEST_ABOUT)) {
            wrong.put("about", "quick.about.wrong");
        }
        if (tooLong(agreed, LONGEST) || tooLong(nextStep, LONGEST)) {
            wrong.put("agreed", "quick.agreed.wrong");
        }
        if (nextOn != null && (nextOn.isBefore(LocalDate.now(clock)) || !written(nextStep))) {
            wrong.put("nextOn", "quick.nextOn.wrong");
        }
        if (at != null && at.isAfter(LocalDateTime.now(clock))) {
            wrong.put("at", "contact.ahead");
        }
        return wrong;
    }

    /** True where more than the quick part has been filled in. */
    public boolean further() {
        return written(agreed) || written(nextStep) || nextOn != null;
    }

    UUID givenKey() {
        return Objects.requireNonNull(key);
    }

    NewContact contact(List<Guardian> guardians, Secrecy secrecy, Clock clock) {
        return new NewContact(
                (at == null ? LocalDateTime.now(clock) : at)
                        .atZone(clock.getZone())
                        .toInstant(),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(topic),
                Objects.requireNonNull(party(guardians)),
                name(guardians),
                Boolean.TRUE.equals(reached),
                written(about) ? about.strip() : "",
                orNothing(agreed),
                orNothing(nextStep),
                nextOn,
                secrecy);
    }

    private @Nullable Party party(List<Guardian> guardians) {
        if (PUPIL.equals(who)) {
            return Party.PUPIL;
        }
        if (OTHER.equals(who)) {
            return Party.OTHER;
        }
        return guardians.stream().anyMatch(guardian -> guardian.id().toString().equals(who)) ? Party.HOME : null;
    }

    private String name(List<Guardian> guardians) {
        if (OTHER.equals(who)) {
            return Objects.requireNonNull(other).strip();
        }
        return guardians.stream()
                .filter(guardian -> guardian.id().toString().equals(who))
                .map(Guardian::name)
                .findFirst()
                .orElse(PUPIL);
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean tooLong(@Nullable String text, int longest) {
        return text != null && text.strip().length() > longest;
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return written(text) ? text.strip() : null;
    }
}

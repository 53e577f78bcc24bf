package se.skolrutin.contacts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A contact to be written down.
 *
 * @param at when it took place
 * @param reached whether somebody answered
 * @param about in words; may be blank where the topic says it
 * @param nextOn the day of the next step
 */
public record NewContact(
        Instant at,
        Channel channel,
        Topic topic,
        Party party,
        String withWhom,
        boolean reached,
        String about,
        @Nullable String agreed,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        Secrecy secrecy) {

    /** The same, about something. */
    public NewContact about(Topic given) {
        return new NewContact(at, channel, given, party, withWhom, reached, about, agreed, nextStep, nextOn, secrecy);
    }

    /** One with the home, as cases tell of them. */
    public static NewContact withHome(
            Instant at,
            Channel channel,
            String withWhom,
            boolean reached,
            String about,
            @Nullable String agreed,
            @Nullable String nextStep) {
        return new NewContact(
                at,
                channel,
                Topic.OTHER,
                Party.HOME,
                withWhom,
                reached,
                about,
                agreed,
                nextStep,
                null,
                Secrecy.ORDINARY);
    }
}

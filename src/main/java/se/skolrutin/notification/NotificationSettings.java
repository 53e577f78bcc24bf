package se.skolrutin.notification;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param from the sender's address
 * @param publicAddress where staff reach the pages, for links
 * @param uncertainAfter how long a message may be on its way before nobody can know whether it left
 * @param firstRetry the wait after the first failure; doubled for each further one
 * @param attempts how many times a message is tried before a person has to look at it
 * @param folderReaches whether letters written as files count as having reached people: only where people are invented
 * @param phones the telephone number of a school, by its school unit code
 */
@ConfigurationProperties("skolrutin.notification")
record NotificationSettings(
        @DefaultValue("skolrutin@localhost") String from,
        String publicAddress,
        @DefaultValue("5m") Duration uncertainAfter,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("8") int attempts,
        @DefaultValue("false") boolean folderReaches,
        @DefaultValue Map<String, String> phones) {

    Duration waitAfter(int failedAttempts) {
        return firstRetry.multipliedBy(1L << Math.min(failedAttempts - 1, 10));
    }
}

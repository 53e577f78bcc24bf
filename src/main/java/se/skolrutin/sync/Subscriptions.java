package se.skolrutin.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.ss12000.NotOffered;
import se.skolrutin.ss12000.Resource;
import se.skolrutin.ss12000.SchoolSystem;
import se.skolrutin.ss12000.SchoolSystemFailure;
import se.skolrutin.ss12000.Subscription;

/**
 * Has the server tell of changes at an address with a secret in it, as long as it will. Whatever it tells is only taken
 * as a reason to ask; where it cannot tell, asking now and then is all there is.
 */
@Component
class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration BEFORE_IT_ENDS = Duration.ofDays(2);
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final SchoolSystem source;
    private final SyncSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(JdbcClient jdbc, SchoolSystem source, SyncSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that the server has confirmed. */
    private record Known(byte[] secretHash, String remoteId, Instant expires) {}

    /** Sees to it that there is one; asks a server that would not have it again after a day. Repeatable. */
    void keep() {
        if (!settings.subscribe() || !source.connected()) {
            return;
        }
        try {
            jdbc.sql("delete from source_subscription where expires < ?")
                    .param(Timestamp.from(clock.instant()))
                    .update();
            known().ifPresentOrElse(this::renewInTime, this::subscribe);
        } catch (SchoolSystemFailure failure) {
            LOG.warn("Expected the school's system to take a subscription; asks again later");
        }
    }

    /** Until when the server tells of changes; empty where it does not. */
    Optional<Instant> until() {
        return known().map(Known::expires);
    }

    /** Whether it is the server who tells: only it and we know the secret. */
    boolean isOurs(String secret) {
        return jdbc.sql("select exists (select from source_subscription where secret_hash = ?)")
                .param(hash(secret))
                .query(Boolean.class)
                .single();
    }

    private Optional<Known> known() {
        return jdbc.sql("""
                        select secret_hash, remote_id, expires from source_subscription
                        where remote_id is not null and expires >= ? order by expires desc limit 1""")
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new Known(
                        row.getBytes("secret_hash"),
                        row.getString("remote_id"),
                        row.getTimestamp("expires").toInstant()))
                .optional();
    }

    private void renewInTime(Known known) {
        if (known.expires().isAfter(clock.instant().plus(BEFORE_IT_ENDS))) {
            return;
        }
        try {
            confirmed(known.secretHash(), source.renew(known.remoteId()));
        } catch (NotOffered gone) {
            subscribe();
        }
    }

    private void subscribe() {
        var lately = jdbc.sql(
                        "select exists (select from source_subscription where remote_id is null and asked_at > ?)")
                .param(Timestamp.from(clock.instant().minus(AGAIN)))
                .query(Boolean.class)
                .single();
        if (lately) {
            return;
        }
        var secret = secret();
        jdbc.sql("delete from source_subscription where remote_id is null").update();
        jdbc.sql("insert into source_subscription (secret_hash, asked_at) values (?, ?)")
                .params(hash(secret), Timestamp.from(clock.instant()))
                .update();
        try {
            var target = settings.publicAddress() + "/skolsystem/notis/" + secret;
            confirmed(hash(secret), source.subscribe("Skolrutin", target, resources()));
        } catch (NotOffered none) {
            LOG.info("The school's system offers no subscriptions; it is asked now and then instead");
        }
    }

    private void confirmed(byte[] secretHash, Subscription subscription) {
        var expires = subscription.expires() == null
                ? clock.instant().plus(AGAIN).plus(BEFORE_IT_ENDS)
                : subscription.expires().toInstant();
        jdbc.sql("update source_subscription set remote_id = ?, expires = ? where secret_hash = ?")
                .params(subscription.id(), Timestamp.from(expires), secretHash)
                .update();
    }

    private List<Resource<?>> resources() {
        var resources = new ArrayList<Resource<?>>();
        if (settings.takes(SourceAdapter.ROSTER)) {
            resources.addAll(List.of(
                    Resource.ORGANISATIONS, Resource.PERSONS, Resource.GROUPS, Resource.DUTIES, Resource.PLACEMENTS));
        }
        if (settings.attendance() == AttendanceSource.LESSONS) {
            resources.addAll(List.of(Resource.CALENDAR_EVENTS, Resource.ATTENDANCES, Resource.ABSENCES));
        }
        return resources;
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java to know SHA-256", e);
        }
    }
}

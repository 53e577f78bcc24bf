package se.skolrutin.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses at which people's calendars fetch what they have to do. Each has at most one, shown once when it is
 * made; only its hash is kept.
 */
@Service
public class CalendarLinks {

    private static final int BYTES = 32;

    private static final String RENEW = """
            insert into calendar_link (staff_id, secret_hash, made_at) values (:staff, :hash, :now)
            on conflict (staff_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """;

    private final JdbcClient jdbc;
    private final NotificationSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a new address, after which the one before leads nowhere. */
    @Transactional
    public String renew(UUID staffId) {
        String secret = secret();
        jdbc.sql(RENEW)
                .param("staff", staffId)
                .param("hash", hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return settings.publicAddress() + "/kalender/" + secret + ".ics";
    }

    /** Takes the address away. */
    @Transactional
    public void remove(UUID staffId) {
        jdbc.sql("delete from calendar_link where staff_id = ?").param(staffId).update();
    }

    /** When the person's address was made; empty where there is none. */
    public Optional<Instant> madeAt(UUID staffId) {
        return jdbc.sql("select made_at from calendar_link where staff_id = ?")
                .param(staffId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose address the secret is part of; empty where it is nobody's. */
    public Optional<UUID> owner(String secret) {
        return jdbc.sql("select staff_id from calendar_link where secret_hash = ?")
                .param(hash(secret))
                .query(UUID.class)
                .optional();
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
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

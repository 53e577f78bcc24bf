package se.skolrutin.login;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the member of staff that a login at the school's login server belongs to. */
@Component
class StaffAccounts {

    private static final Logger log = LoggerFactory.getLogger(StaffAccounts.class);

    private static final String STAFF = """
            select id from staff where lower(eppn) = lower(:name)
            union
            select id from staff where lower(email) = lower(:name)
            """;

    private final LoginSettings settings;
    private final JdbcClient jdbc;

    StaffAccounts(LoginSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * By the first claim that the login has and exactly one member of staff answers to. An e-mail that the login server
     * says it has not verified counts as none.
     */
    Optional<UUID> of(OidcUser user) {
        return settings.claims().stream()
                .flatMap(claim -> named(user, claim).stream())
                .flatMap(name -> staff(name).stream())
                .findFirst();
    }

    private static Optional<String> named(OidcUser user, String claim) {
        boolean doubtful = claim.equals("email") && Boolean.FALSE.equals(user.getEmailVerified());
        return doubtful
                ? Optional.empty()
                : Optional.ofNullable(user.getClaimAsString(claim)).filter(name -> !name.isBlank());
    }

    private Optional<UUID> staff(String name) {
        List<UUID> found =
                jdbc.sql(STAFF).param("name", name.strip()).query(UUID.class).list();
        if (found.size() > 1) {
            log.warn("Expected one member of staff for a login, but {} answer to it: {}", found.size(), found);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}

package se.skolrutin.login;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The school's login servers. They are asked for their addresses when somebody logs in for the first time: one that is
 * away does not keep the application from starting.
 */
@Component
class LoginServers implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private volatile List<ClientRegistration> known = List.of();

    LoginServers(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /** What the login page offers, in the settings' order. */
    List<LoginServer> offered() {
        return settings.getRegistration().entrySet().stream()
                .map(entry -> new LoginServer(
                        entry.getKey(),
                        Objects.requireNonNullElse(entry.getValue().getClientName(), "")))
                .toList();
    }

    /** @throws RuntimeException where the server does not tell its addresses now */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!settings.getRegistration().containsKey(id)) {
            return null;
        }
        return registrations().stream()
                .filter(registration -> registration.getRegistrationId().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Where a browser is sent that logs out; empty until somebody has logged in. */
    Stream<String> logoutOrigins() {
        return known.stream()
                .map(registration -> registration.getProviderDetails().getConfigurationMetadata())
                .flatMap(metadata -> Optional.ofNullable(metadata.get("end_session_endpoint")).stream())
                .map(address -> origin(URI.create(address.toString())))
                .distinct();
    }

    private List<ClientRegistration> registrations() {
        if (known.isEmpty()) {
            known = List.copyOf(new OAuth2ClientPropertiesMapper(settings)
                    .asClientRegistrations()
                    .values());
        }
        return known;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

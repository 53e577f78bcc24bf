package se.skolrutin.login;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
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
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

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
        Registration registration = settings.getRegistration().get(id);
        return registration == null ? null : known.computeIfAbsent(id, asked -> resolved(asked, registration));
    }

    /** Where a browser is sent that logs out; empty until somebody has logged in. */
    Stream<String> logoutOrigins() {
        return known.values().stream()
                .map(registration -> registration.getProviderDetails().getConfigurationMetadata())
                .flatMap(metadata -> Optional.ofNullable(metadata.get("end_session_endpoint")).stream())
                .map(address -> origin(URI.create(address.toString())))
                .distinct();
    }

    /** Each by itself, so that one that is away keeps nobody from the others. */
    private ClientRegistration resolved(String id, Registration registration) {
        OAuth2ClientProperties alone = new OAuth2ClientProperties();
        alone.getProvider().putAll(settings.getProvider());
        alone.getRegistration().put(id, registration);
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}

package se.skolrutin.login;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people get in. The school's login servers are named by Spring's own settings,
 * {@code spring.security.oauth2.client.registration.*}.
 *
 * @param claims what of a login says who it is, tried in this order and held against the staff's eppn and e-mail; name
 *     only such as the login server vouches for
 * @param contact whom people turn to who cannot get in, as one would say it: "Anna på expeditionen, 08-123 45 67"; empty
 *     for the principal
 * @param idle how long a session lasts after its person last did something; pages that refresh themselves do not count
 * @param longest how long a session lasts at most
 * @param triesPerMinute logins tried from one address
 */
@Validated
@ConfigurationProperties("skolrutin.login")
record LoginSettings(
        @NotEmpty @DefaultValue({"eppn", "email"}) List<String> claims,
        @Nullable String contact,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @Min(1) @DefaultValue("30") int triesPerMinute) {}

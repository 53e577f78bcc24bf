package se.skolrutin.ss12000;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the school's system is and how it lets Skolrutin in.
 *
 * @param baseUrl the address that the standard's paths, such as {@code /persons}, come after; none: not connected
 * @param tokenUrl where an access token is given for the client's id and secret (OAuth 2.0, client credentials)
 * @param clientSecretFile a file with the secret, read each time a token is asked for, instead of the secret itself
 * @param scope the scopes asked for, separated by blanks; none where the server wants none
 * @param pageSize how many are asked for at a time; the server may give fewer
 * @param timeout how long an answer may take
 * @param retries how many times more a call is tried that was refused for now
 * @param firstRetry the wait before the first of them, doubled for each further one; the server may ask for a longer one
 */
@ConfigurationProperties("skolrutin.ss12000")
record Ss12000Settings(
        @Nullable URI baseUrl,
        @Nullable URI tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("") String scope,
        @DefaultValue("500") int pageSize,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("4") int retries,
        @DefaultValue("2s") Duration firstRetry) {

    Ss12000Settings {
        if (baseUrl != null && (tokenUrl == null || clientId.isEmpty())) {
            throw new IllegalArgumentException("Expected skolrutin.ss12000.token-url and skolrutin.ss12000.client-id"
                    + " where skolrutin.ss12000.base-url is set");
        }
    }

    String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read skolrutin.ss12000.client-secret-file", e);
        }
    }

    /** Without the secret, wherever it may be printed. */
    @Override
    public String toString() {
        return "Ss12000Settings[baseUrl=%s, clientId=%s]".formatted(baseUrl, clientId);
    }
}

package se.skolrutin.ss12000;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call after the other to the school's system: with a token, with patience, and with an error that says where. */
final class Exchange {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final RestClient client;
    private final JsonMapper json;
    private final Ss12000Settings settings;

    Exchange(Ss12000Settings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
        factory.setReadTimeout(settings.timeout());
        this.client = RestClient.builder()
                .requestFactory(factory)
                .requestInterceptor(AccessTokens.interceptor(settings))
                .defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /** Something that may be better the next time. */
    private static final class ForNow extends RuntimeException {

        private final Duration wait;

        ForNow(String message, Duration wait) {
            super(message, null, false, false);
            this.wait = wait;
        }
    }

    /** @throws NotOffered where the server has nothing at the path */
    JsonNode get(String path, Map<String, String> parameters) {
        return patiently(HttpMethod.GET, path, parameters, null);
    }

    /** Sent again where no answer came or the server refused it for now: what it asks for must bear that. */
    JsonNode send(HttpMethod method, String path, Map<String, ?> body) {
        return patiently(method, path, Map.of(), body);
    }

    private JsonNode patiently(
            HttpMethod method, String path, Map<String, String> parameters, @Nullable Map<String, ?> body) {
        var tokenRenewed = new AtomicBoolean();
        try {
            return retry().execute(() -> once(method, path, parameters, body, tokenRenewed));
        } catch (RetryException e) {
            throw e.getCause() instanceof ForNow gaveUp
                    ? new SchoolSystemFailure(gaveUp.getMessage())
                    : e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        }
    }

    private RetryTemplate retry() {
        var template = new RetryTemplate(RetryPolicy.builder()
                .includes(ForNow.class)
                .maxRetries(settings.retries())
                .delay(settings.firstRetry())
                .multiplier(2)
                .maxDelay(LONGEST_WAIT)
                .build());
        template.setRetryListener(new RetryListener() {
            private Duration asked = Duration.ZERO;

            @Override
            public void onRetryFailure(RetryPolicy policy, Retryable<?> call, Throwable failure) {
                asked = failure instanceof ForNow later ? later.wait : Duration.ZERO;
            }

            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> call) {
                pause(asked);
            }
        });
        return template;
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchoolSystemFailure("Hämtningen avbröts.");
        }
    }

    private JsonNode once(
            HttpMethod method,
            String path,
            Map<String, String> parameters,
            @Nullable Map<String, ?> body,
            AtomicBoolean tokenRenewed) {
        try {
            var request = client.method(method).uri(address(path, parameters));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchangeForRequiredValue((sent, answer) -> read(path, answer, tokenRenewed));
        } catch (OAuth2AuthorizationException e) {
            throw refusedToken(e);
        } catch (ResourceAccessException e) {
            throw new ForNow("Skolans system svarade inte på %s.".formatted(path), Duration.ZERO);
        }
    }

    private static RuntimeException refusedToken(OAuth2AuthorizationException refusal) {
        return switch (refusal.getError().getErrorCode()) {
            case "invalid_client", "unauthorized_client", "invalid_scope", "access_denied" ->
                new SchoolSystemFailure(
                        "Skolans system gav ingen åtkomst: %s. Kontrollera klient-id, hemlighet och scope."
                                .formatted(refusal.getError().getErrorCode()));
            default -> new ForNow("Skolans system gav ingen åtkomst just nu.", Duration.ZERO);
        };
    }

    private JsonNode read(String path, ClientHttpResponse answer, AtomicBoolean tokenRenewed) throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return parsed(path, answer);
        }
        throw refusal(path, status, answer, tokenRenewed);
    }

    private JsonNode parsed(String path, ClientHttpResponse answer) throws IOException {
        var content = answer.getBody().readAllBytes();
        if (content.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(content);
        } catch (JacksonException e) {
            throw new ForNow("Svaret på %s var inte hel JSON.".formatted(path), Duration.ZERO);
        }
    }

    private static RuntimeException refusal(
            String path, HttpStatusCode status, ClientHttpResponse answer, AtomicBoolean tokenRenewed) {
        return switch (status.value()) {
            case 404, 405, 501 -> new NotOffered(path);
            case 401 ->
                tokenRenewed.compareAndSet(false, true)
                        ? new ForNow("Skolans system godtog inte åtkomsten till %s.".formatted(path), Duration.ZERO)
                        : new SchoolSystemFailure("Skolans system godtog inte åtkomsten till %s.".formatted(path));
            case 403 -> new SchoolSystemFailure("Skolans system ger inte Skolrutin rätt till %s.".formatted(path));
            case 408, 429, 500, 502, 503, 504 ->
                new ForNow("Skolans system svarade %d på %s.".formatted(status.value(), path), asked(answer));
            default -> new SchoolSystemFailure("Skolans system svarade %d på %s.".formatted(status.value(), path));
        };
    }

    /** The seconds of Retry-After; nothing where there is none or it is a date. */
    private static Duration asked(ClientHttpResponse answer) {
        var seconds = answer.getHeaders().getFirst("Retry-After");
        if (seconds == null || !seconds.matches("\\d{1,5}")) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(Long.parseLong(seconds));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private URI address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromUriString(settings.baseUrl() + "/" + path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUri();
    }
}

package se.skolrutin.orchestration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param token that machines show as {@code Authorization: Bearer}; without one only auditors who log in are answered */
@ConfigurationProperties("skolrutin.api")
record ApiSettings(@Nullable String token) {

    ApiSettings {
        if (token != null && !token.isBlank() && token.length() < 32) {
            throw new IllegalArgumentException("Expected skolrutin.api.token to have at least 32 characters");
        }
    }

    boolean hasToken() {
        return token != null && !token.isBlank();
    }
}

package se.skolrutin.ss12000;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Gives every request an access token by client credentials, and forgets one that the server no longer takes. The
 * registration stays in this room: it is no way for people to log in.
 */
final class AccessTokens {

    private static final String ID = "ss12000";

    private AccessTokens() {}

    static ClientHttpRequestInterceptor interceptor(Ss12000Settings settings) {
        var registrations = (ClientRegistrationRepository) id -> registration(settings);
        var tokens = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        var self = new AnonymousAuthenticationToken(ID, ID, AuthorityUtils.createAuthorityList("ROLE_CLIENT"));
        interceptor.setClientRegistrationIdResolver(request -> ID);
        interceptor.setPrincipalResolver(request -> self);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return interceptor;
    }

    private static @Nullable ClientRegistration registration(Ss12000Settings settings) {
        return ClientRegistration.withRegistrationId(ID)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(String.valueOf(settings.tokenUrl()))
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .scope(Arrays.stream(settings.scope().split("\\s+"))
                        .filter(scope -> !scope.isEmpty())
                        .toList())
                .build();
    }
}

package se.skolrutin.login;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets in where. Everything asks for a login unless it says otherwise here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LoginSettings.class, OAuth2ClientProperties.class})
class WebSecurity {

    private static final String LOGIN = "/login";
    private static final String POLICY = "Content-Security-Policy";

    /** Strict, but bpmn-js and form-js set styles in place and carry their pictures and fonts with them. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self' %s",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain pages(HttpSecurity http, LoginServers servers, StaffLogin staff, LoginSettings settings)
            throws Exception {
        return http.authorizeHttpRequests(WebSecurity::paths)
                .addFilterBefore(new LoginLimit(settings), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(withPlainAddresses()))
                .oauth2Login(login -> schoolsLogin(login, staff))
                .formLogin(login -> login.loginPage(LOGIN)
                        .usernameParameter("person")
                        .authenticationDetailsSource(Caller::of)
                        .defaultSuccessUrl("/")
                        .failureUrl("/login?nekad"))
                .logout(logout -> logout.logoutSuccessHandler(atTheServerToo(servers)))
                .headers(headers -> headers(headers, servers))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(loginFirst()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/import/cli", "/skolsystem/notis/*"))
                .build();
    }

    /** What was asked for before the login comes after it, with the address as it was. */
    private static RequestCache withPlainAddresses() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void schoolsLogin(OAuth2LoginConfigurer<HttpSecurity> login, StaffLogin staff) {
        login.loginPage(LOGIN)
                .userInfoEndpoint(user -> user.oidcUserService(staff))
                .defaultSuccessUrl("/")
                .failureHandler((request, response, failure) -> response.sendRedirect(
                        request.getContextPath() + (isNobodyHere(failure) ? "/login?okand" : "/login?misslyckad")))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O start) {
                        start.setAuthenticationFailureHandler(
                                new SimpleUrlAuthenticationFailureHandler("/login?misslyckad"));
                        return start;
                    }
                });
    }

    private static boolean isNobodyHere(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(StaffLogin.UNKNOWN);
    }

    /** Otherwise the next one at a shared computer would be in again with one click. */
    private static LogoutSuccessHandler atTheServerToo(LoginServers servers) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(servers);
        handler.setPostLogoutRedirectUri("{baseUrl}/login?utloggad");
        handler.setDefaultTargetUrl("/login?utloggad");
        return handler;
    }

    private static void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(LOGIN, "/sprak", "/tillganglighet", "/error", "/assets/**", "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/kalender/*.ics")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/skolsystem/notis/*")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(onThisMachine())
                .requestMatchers(HttpMethod.POST, "/import/cli")
                .access(byProgramOnThisMachine())
                .anyRequest()
                .authenticated();
    }

    /**
     * A browser follows the form for logging out to the login server only where the policy names it. What has a policy of
     * its own, as a file has, keeps it.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, LoginServers servers) {
        headers.addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(POLICY)) {
                        response.setHeader(
                                POLICY,
                                CONTENT_POLICY.formatted(servers.logoutOrigins().collect(joining(" "))));
                    }
                })
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }

    /** A fragment's request must not get the login page as its fragment. */
    private static AuthenticationEntryPoint loginFirst() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, failure) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, failure);
            } else {
                response.setHeader("HX-Redirect", request.getContextPath() + LOGIN);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            }
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> onThisMachine() {
        return (login, request) ->
                new AuthorizationDecision(Caller.of(request.getRequest()).onThisMachine());
    }

    private static AuthorizationManager<RequestAuthorizationContext> byProgramOnThisMachine() {
        return (login, request) ->
                new AuthorizationDecision(Caller.of(request.getRequest()).programOnThisMachine());
    }
}

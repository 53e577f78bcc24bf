package se.skolrutin.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in where. Everything asks for a login unless it says otherwise here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class WebSecurity {

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
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(WebSecurity::paths)
                .formLogin(login -> login.loginPage("/login")
                        .usernameParameter("person")
                        .authenticationDetailsSource(Caller::of)
                        .defaultSuccessUrl("/")
                        .failureUrl("/login?nekad"))
                .logout(logout -> logout.logoutSuccessUrl("/login?utloggad"))
                .headers(WebSecurity::headers)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(loginFirst()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/import/cli"))
                .build();
    }

    private static void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/login", "/error", "/assets/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(onThisMachine())
                .requestMatchers(HttpMethod.POST, "/import/cli")
                .access(byProgramOnThisMachine())
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }

    /** A fragment's request must not get the login page as its fragment. */
    private static AuthenticationEntryPoint loginFirst() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, failure) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, failure);
            } else {
                response.setHeader("HX-Redirect", request.getContextPath() + "/login");
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

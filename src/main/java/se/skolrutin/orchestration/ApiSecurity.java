package se.skolrutin.orchestration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import se.skolrutin.access.Access;
import se.skolrutin.roster.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Auditors who are logged in may search, and a machine that shows the configured token. Everything here only reads, so no request needs a token against
 * forgery.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain searchApi(HttpSecurity http, ApiSettings settings, Access access, JsonMapper json) {
        return http.securityMatcher("/v2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access(AuthorizationManagers.anyOf(
                                AuthorityAuthorizationManager.hasAuthority(TokenLogin.MACHINE), auditor(access))))
                .addFilterBefore(new TokenLogin(settings), AuthorizationFilter.class)
                .csrf(CsrfConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> refuse(response, json, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((request, response, e) -> refuse(response, json, HttpStatus.FORBIDDEN)))
                .build();
    }

    /** The role held at this moment, whatever was held at the login. */
    private static AuthorizationManager<RequestAuthorizationContext> auditor(Access access) {
        return (login, request) -> new AuthorizationDecision(access.viewer().hasAny(Role.AUDITOR));
    }

    private static void refuse(HttpServletResponse response, JsonMapper json, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Skolrutin\"");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The search API is for auditors.");
        json.writeValue(response.getOutputStream(), problem);
    }
}

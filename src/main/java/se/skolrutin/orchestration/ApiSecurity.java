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
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import se.skolrutin.roster.Role;
import tools.jackson.databind.json.JsonMapper;

/** Auditors alone may search. Everything here only reads, so no request needs a token against forgery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain searchApi(HttpSecurity http, ApiSettings settings, JsonMapper json) {
        return http.securityMatcher("/v2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.AUDITOR.group()))
                .addFilterBefore(new TokenLogin(settings), BasicAuthenticationFilter.class)
                .httpBasic(Customizer.withDefaults())
                .csrf(CsrfConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> refuse(response, json, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((request, response, e) -> refuse(response, json, HttpStatus.FORBIDDEN)))
                .build();
    }

    private static void refuse(HttpServletResponse response, JsonMapper json, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Skolrutin\"");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The search API is for auditors.");
        json.writeValue(response.getOutputStream(), problem);
    }
}

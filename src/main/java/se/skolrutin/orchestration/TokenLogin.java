package se.skolrutin.orchestration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine in that shows the configured token; compared in constant time. */
class TokenLogin extends OncePerRequestFilter {

    /** What a machine with the token may do; no person has it. */
    static final String MACHINE = "sok-api";

    private static final String SCHEME = "Bearer ";

    private final ApiSettings settings;

    TokenLogin(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (shows(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            letIn();
        }
        chain.doFilter(request, response);
    }

    private boolean shows(@Nullable String header) {
        return settings.hasToken()
                && header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        bytes(header.substring(SCHEME.length())), bytes(String.valueOf(settings.token())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void letIn() {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "api", null, List.of(new SimpleGrantedAuthority(MACHINE))));
        SecurityContextHolder.setContext(context);
    }
}

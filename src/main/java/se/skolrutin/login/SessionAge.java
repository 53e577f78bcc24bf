package se.skolrutin.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person has done nothing for long, or that is old. What a page asks for {@linkplain ByItself by
 * itself} is nothing a person did: an open page must not keep a session alive for ever.
 * It comes before every chain of Spring Security, so that no address takes an old session.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class SessionAge extends OncePerRequestFilter {

    static final String LAST_ACT = SessionAge.class.getName() + ".lastAct";

    private static final String BEGUN = SessionAge.class.getName() + ".begun";

    private final LoginSettings settings;
    private final Clock clock;

    SessionAge(LoginSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            keepOrEnd(session, !ByItself.asked(request));
        }
        chain.doFilter(request, response);
    }

    private void keepOrEnd(HttpSession session, boolean byPerson) {
        Instant now = clock.instant();
        if (isOver(at(session, BEGUN, now), settings.longest(), now)
                || isOver(at(session, LAST_ACT, now), settings.idle(), now)) {
            session.invalidate();
        } else if (byPerson) {
            session.setAttribute(LAST_ACT, now);
        }
    }

    private static boolean isOver(Instant from, Duration limit, Instant now) {
        return now.isAfter(from.plus(limit));
    }

    private static Instant at(HttpSession session, String attribute, Instant now) {
        if (session.getAttribute(attribute) instanceof Instant known) {
            return known;
        }
        session.setAttribute(attribute, now);
        return now;
    }
}

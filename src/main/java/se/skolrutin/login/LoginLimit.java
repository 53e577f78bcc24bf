package se.skolrutin.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address try to log in only so often. */
class LoginLimit extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> tries;

    LoginLimit(LoginSettings settings) {
        this.tries = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(address -> bucket(settings.triesPerMinute()));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe taken = tries.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long wait = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean chosen = path.equals("/login") && request.getMethod().equals("POST");
        return !chosen && !path.startsWith("/oauth2/authorization/") && !path.startsWith("/login/oauth2/code/");
    }
}

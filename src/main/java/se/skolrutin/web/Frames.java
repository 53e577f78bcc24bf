package se.skolrutin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.notification.Notifications;

/** Gives the layout its frame, also around an error page; empty for who is not logged in. */
@Component("frames")
class Frames {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    private final Access access;
    private final Notifications notifications;
    private final Words words;

    Frames(Access access, Notifications notifications, Words words) {
        this.access = access;
        this.notifications = notifications;
        this.words = words;
    }

    @SuppressWarnings("unused") // called by layout.html
    public @Nullable Frame current() {
        try {
            Viewer viewer = access.viewer();
            String refused = notifications.refusedAddress(viewer.staffId()).orElse(null);
            return Frame.of(viewer, path(), words, refused);
        } catch (AuthenticationException nobody) {
            return null;
        } catch (RuntimeException unknown) {
            log.warn("Expected to know who looks at the page; shown without the menu", unknown);
            return null;
        }
    }

    /** Where the page can be asked for again; the start page where it is the answer to something sent, or a failure. */
    @SuppressWarnings("unused") // called by parts/language.html
    public String here() {
        return request()
                .filter(request -> request.getMethod().equals("GET"))
                .map(request -> request.getQueryString() == null
                        ? pathOf(request)
                        : pathOf(request) + "?" + request.getQueryString())
                .orElse("/");
    }

    private static String path() {
        return request().map(Frames::pathOf).orElse("");
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** What was asked for; empty around an error page. */
    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .filter(request -> request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null);
    }
}

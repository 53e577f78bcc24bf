package se.skolrutin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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

    Frames(Access access, Notifications notifications) {
        this.access = access;
        this.notifications = notifications;
    }

    @SuppressWarnings("unused") // called by layout.html
    public @Nullable Frame current() {
        try {
            Viewer viewer = access.viewer();
            String refused = notifications.refusedAddress(viewer.staffId()).orElse(null);
            return Frame.of(viewer, path(), refused);
        } catch (AuthenticationException nobody) {
            return null;
        } catch (RuntimeException unknown) {
            log.warn("Expected to know who looks at the page; shown without the menu", unknown);
            return null;
        }
    }

    private static String path() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "";
        }
        HttpServletRequest request = attributes.getRequest();
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return failed
                ? ""
                : request.getRequestURI().substring(request.getContextPath().length());
    }
}

package se.skolrutin.web;

import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.ReasonedReadings;

/** What has been opened with a reason and waits for the one who looks at the page; used as {@code @unseenReasons}. */
@Component("unseenReasons")
class UnseenReasons {

    private final ReasonedReadings reasons;
    private final Access access;

    UnseenReasons(ReasonedReadings reasons, Access access) {
        this.reasons = reasons;
        this.access = access;
    }

    public long count() {
        return reasons.unseen(access.viewer());
    }
}

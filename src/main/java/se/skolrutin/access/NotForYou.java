package se.skolrutin.access;

import org.springframework.security.access.AccessDeniedException;

/** Somebody asked for what does not concern them; answered with 403 and kept in the log of reads. */
public class NotForYou extends AccessDeniedException {

    private final transient Subject subject;

    NotForYou(Viewer viewer, Subject subject) {
        super("Expected %s to be open to %s, but no ground was found".formatted(subject.kind(), viewer.staffId()));
        this.subject = subject;
    }

    /** What was asked for. */
    public Subject subject() {
        return subject;
    }
}

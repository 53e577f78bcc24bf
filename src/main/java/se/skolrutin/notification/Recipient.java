package se.skolrutin.notification;

import java.util.UUID;

/** Whom a message is for, by id alone: name and address are looked up when it is sent. */
public record Recipient(Kind kind, UUID id) {

    /** The two kinds of people Skolrutin writes to. */
    public enum Kind {
        GUARDIAN,
        STAFF
    }

    public static Recipient guardian(UUID id) {
        return new Recipient(Kind.GUARDIAN, id);
    }

    public static Recipient staff(UUID id) {
        return new Recipient(Kind.STAFF, id);
    }
}

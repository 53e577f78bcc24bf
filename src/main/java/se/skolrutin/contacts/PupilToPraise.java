package se.skolrutin.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of one's class about whom no good word has been written down for a while.
 *
 * @param own whether the pupil is the viewer's own within the mentor pair
 * @param last when the last one was, empty where there is none
 */
public record PupilToPraise(
        UUID id,
        String name,
        String className,
        boolean own,
        boolean protectedIdentity,
        @Nullable Instant last) {}

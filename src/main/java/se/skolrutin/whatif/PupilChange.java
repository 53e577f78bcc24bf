package se.skolrutin.whatif;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who would have been noticed on another day, or by one of the ladders only.
 *
 * @param noticedInForce empty where the ladder in force would not have, as noticedTried
 * @param earlierBy school days, negative for later, empty where only one ladder noticed the pupil
 */
public record PupilChange(
        String name,
        @Nullable String className,
        boolean protectedIdentity,
        @Nullable LocalDate noticedInForce,
        @Nullable LocalDate noticedTried,
        @Nullable Integer earlierBy) {}

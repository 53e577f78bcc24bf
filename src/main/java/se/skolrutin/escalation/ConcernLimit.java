package se.skolrutin.escalation;

import org.jspecify.annotations.Nullable;

/**
 * How much of something leads a concern to a stage.
 *
 * @param value at least so many
 * @param schoolDays in so many of the latest school days, today included
 * @param afterSchoolDays counts only what is at least that old
 * @param kinds at least so many different kinds together
 * @param assumed true where the number is our reading, not the source's words
 */
public record ConcernLimit(
        ConcernMeasure about,
        Stage stage,
        int value,
        int schoolDays,
        int afterSchoolDays,
        int kinds,
        String source,
        boolean assumed,
        @Nullable String note) {}

package se.skolrutin.ss12000;

import org.jspecify.annotations.Nullable;

/**
 * Something in an answer that could not be understood.
 *
 * @param id of the item; none where even that could not be read
 * @param field where in the item, as {@code enrolments.startDate}
 * @param expected what was expected of it, in Swedish
 */
public record Flaw(String resource, @Nullable String id, String field, String expected) {}

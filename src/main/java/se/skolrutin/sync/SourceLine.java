package se.skolrutin.sync;

import org.jspecify.annotations.Nullable;

/**
 * Something of the source that could not be used.
 *
 * @param resource the standard's list it is in
 * @param itemId its id there; none where it could not be read
 * @param expected what was expected of the field, in Swedish
 */
public record SourceLine(String resource, @Nullable String itemId, String field, String expected) {}

package se.skolrutin.imports;

/** A row that was not taken in: its line in the file, the field and, in Swedish, what was expected. */
public record Refusal(long line, String field, String reason) {}

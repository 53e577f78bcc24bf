package se.skolrutin.notes;

import java.time.Instant;

/** That somebody received a note. */
public record Receipt(String name, Instant at) {}

package se.skolrutin.access;

import java.util.UUID;

/** Somebody of the staff to choose among. */
public record Colleague(UUID id, String name) {}

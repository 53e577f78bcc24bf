package se.skolrutin.tasks;

import java.util.UUID;

/** A class that somebody has tasks about. */
public record TaskClass(UUID id, String name) {}

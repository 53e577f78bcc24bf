package se.skolrutin.roster;

import java.util.UUID;

/** A class of a school unit; year 0 is förskoleklass. */
public record SchoolClass(UUID id, UUID schoolUnit, String name, int year) {}

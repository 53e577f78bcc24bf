package se.skolrutin.ss12000;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a school's organisation; one with a school unit code is a school unit. */
public record Organisation(
        UUID id,
        @Nullable String displayName,
        @Nullable String organisationType,
        @Nullable Reference parentOrganisation,
        @Nullable String schoolUnitCode)
        implements Entity {}

package se.skolrutin.ss12000;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A child's place in preschool or leisure-time centre, or, as some systems say it, in a school form. */
public record Placement(
        UUID id,
        @Nullable Reference placedAt,
        @Nullable Reference child,
        @Nullable String schoolType,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate)
        implements Entity {}

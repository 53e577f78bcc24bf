package se.skolrutin.ss12000;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A class, a mentor's group or another group with its members. */
public record Group(
        UUID id,
        @Nullable String displayName,
        @Nullable String groupType,
        @Nullable Reference organisation,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable List<Membership> groupMemberships)
        implements Entity {

    public record Membership(
            @Nullable Reference person,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {}
}

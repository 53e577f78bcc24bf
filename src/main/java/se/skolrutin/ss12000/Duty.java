package se.skolrutin.ss12000;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's work at a part of the organisation, and for which groups. */
public record Duty(
        UUID id,
        @Nullable Reference person,
        @Nullable Reference dutyAt,
        @Nullable String dutyRole,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable List<AssignmentRole> assignmentRole)
        implements Entity {

    public record AssignmentRole(
            @Nullable Reference group,
            @Nullable String assignmentRoleType,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {}
}

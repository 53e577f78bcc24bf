package se.skolrutin.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pupil as enrolled; year 0 is förskoleklass, and a pupil between classes has none. */
public record Pupil(
        UUID id,
        UUID schoolUnit,
        String givenName,
        String familyName,
        @Nullable UUID classId,
        @Nullable String className,
        int year,
        SchoolForm schoolForm,
        SecurityMarking marking,
        LocalDate enrolledFrom,
        @Nullable LocalDate enrolledTo,
        @Nullable String homeMunicipality) {

    public String name() {
        return givenName + " " + familyName;
    }

    public boolean protectedIdentity() {
        return marking.isProtected();
    }

    public boolean enrolledOn(LocalDate date) {
        return !date.isBefore(enrolledFrom) && (enrolledTo == null || !date.isAfter(enrolledTo));
    }
}

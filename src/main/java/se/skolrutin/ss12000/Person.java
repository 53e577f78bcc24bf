package se.skolrutin.ss12000;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil, a guardian or somebody who works at the school. Civic number, addresses and photo are left unread.
 *
 * @param enrolments none given is another thing than an empty list: the server may not tell
 */
public record Person(
        UUID id,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable List<String> eduPersonPrincipalNames,
        @Nullable List<Identifier> externalIdentifiers,
        @Nullable String securityMarking,
        @Nullable List<Email> emails,
        @Nullable List<PhoneNumber> phoneNumbers,
        @Nullable List<Enrolment> enrolments,
        @Nullable List<Responsible> responsibles)
        implements Entity {

    public record Identifier(@Nullable String value) {}

    public record Email(@Nullable String value, @Nullable String type) {}

    public record PhoneNumber(
            @Nullable String value,
            @Nullable String number,
            @Nullable Boolean mobile) {}

    public record Enrolment(
            @Nullable Reference enroledAt,
            @Nullable Integer schoolYear,
            @Nullable String schoolType,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable Boolean cancelled) {}

    public record Responsible(
            @Nullable Reference person, @Nullable String relationType) {}
}

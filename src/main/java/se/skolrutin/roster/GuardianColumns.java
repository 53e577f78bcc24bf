package se.skolrutin.roster;

import java.util.stream.Stream;
import se.skolrutin.imports.Column;

/** The columns of one of a pupil's guardians. */
record GuardianColumns(
        Column id,
        Column givenName,
        Column familyName,
        Column email,
        Column phone,
        Column language,
        Column interpreter,
        Column marking,
        Column relation) {

    static GuardianColumns number(int n) {
        return new GuardianColumns(
                column(n, "id", "id"),
                column(n, "förnamn", "given_name"),
                column(n, "efternamn", "family_name"),
                column(n, "epost", "email"),
                column(n, "telefon", "phone"),
                column(n, "språk", "language"),
                column(n, "tolk", "interpreter"),
                column(n, "sekretess", "security_marking"),
                column(n, "relation", "relation_type"));
    }

    private static Column column(int n, String swedish, String english) {
        return Column.of(
                "vh%d_%s".formatted(n, swedish),
                "vårdnadshavare%d_%s".formatted(n, swedish),
                "guardian%d_%s".formatted(n, english));
    }

    Stream<Column> all() {
        return Stream.of(id, givenName, familyName, email, phone, language, interpreter, marking, relation);
    }
}

package se.skolrutin.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the roster's rows into its records. */
final class RosterRows {

    private RosterRows() {}

    static Pupil pupil(ResultSet row, int number) throws SQLException {
        return new Pupil(
                row.getObject("id", UUID.class),
                row.getObject("school_unit", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("class_id", UUID.class),
                row.getString("class_name"),
                row.getInt("year"),
                SchoolForm.valueOf(row.getString("school_form")),
                marking(row),
                row.getObject("enrolled_from", LocalDate.class),
                row.getObject("enrolled_to", LocalDate.class),
                row.getString("home_municipality"));
    }

    static Guardian guardian(ResultSet row, int number) throws SQLException {
        return new Guardian(
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getBoolean("interpreter"),
                marking(row),
                row.getString("relation_type"));
    }

    static StaffMember staff(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getObject("school_unit_id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("email"),
                row.getString("title"),
                roles(row));
    }

    static SchoolUnit schoolUnit(ResultSet row, int number) throws SQLException {
        return new SchoolUnit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("municipality"),
                row.getString("organiser"),
                texts(row, "school_forms").stream().map(SchoolForm::valueOf).toList());
    }

    private static SecurityMarking marking(ResultSet row) throws SQLException {
        return SecurityMarking.ofCode(row.getString("security_marking")).orElse(SecurityMarking.PROTECTED);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return texts(row, "roles").stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

package se.skolrutin.roster;

import static se.skolrutin.roster.RosterColumns.EMAIL;
import static se.skolrutin.roster.RosterColumns.EPPN;
import static se.skolrutin.roster.RosterColumns.FAMILY_NAME;
import static se.skolrutin.roster.RosterColumns.GIVEN_NAME;
import static se.skolrutin.roster.RosterColumns.MENTOR_FROM;
import static se.skolrutin.roster.RosterColumns.MENTOR_OF;
import static se.skolrutin.roster.RosterColumns.MENTOR_TO;
import static se.skolrutin.roster.RosterColumns.ROLES;
import static se.skolrutin.roster.RosterColumns.STAFF_ID;
import static se.skolrutin.roster.RosterColumns.TITLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** Stores the rows of a staff list: the person, the roles and the classes mentored. */
@Component
class StaffRows {

    private static final String STORE = """
            insert into staff as s (id, external_id, school_unit_id, given_name, family_name, email, eppn, title)
            values (:id, :externalId, :unit, :givenName, :familyName, :email, :eppn, :title)
            on conflict (external_id) do update
                set school_unit_id = excluded.school_unit_id, given_name = excluded.given_name,
                    family_name = excluded.family_name,
                    email = case when :hasEmail then excluded.email else s.email end,
                    eppn = case when :hasEppn then excluded.eppn else s.eppn end,
                    title = case when :hasTitle then excluded.title else s.title end
                where (s.school_unit_id, s.given_name, s.family_name) is distinct from
                      (excluded.school_unit_id, excluded.given_name, excluded.family_name)
                   or :hasEmail and s.email is distinct from excluded.email
                   or :hasEppn and s.eppn is distinct from excluded.eppn
                   or :hasTitle and s.title is distinct from excluded.title
            returning old.id is null
            """;

    private final Units units;
    private final Upsert upsert;
    private final MentorShare mentors;
    private final JdbcClient jdbc;

    StaffRows(Units units, Upsert upsert, MentorShare mentors, JdbcClient jdbc) {
        this.units = units;
        this.upsert = upsert;
        this.mentors = mentors;
        this.jdbc = jdbc;
    }

    /** What the file has no column for stays as it is: roles and classes end only where they are no longer named. */
    Change store(Row row, Header header) {
        var externalId = row.required(STAFF_ID);
        var unit = units.of(row);
        var roles = roles(row);
        var stored = upsert.store(STORE, query -> query.param("id", SourceId.of("personal", externalId))
                .param("externalId", externalId)
                .param("unit", unit)
                .param("givenName", row.required(GIVEN_NAME))
                .param("familyName", row.required(FAMILY_NAME))
                .param("hasEmail", header.has(EMAIL))
                .param("email", row.text(EMAIL))
                .param("hasEppn", header.has(EPPN))
                .param("eppn", row.text(EPPN))
                .param("hasTitle", header.has(TITLE))
                .param("title", row.text(TITLE)));
        var id = upsert.idOf("staff", externalId);
        var classes = header.has(MENTOR_OF) ? keepClasses(id, unit, parts(row, MENTOR_OF)) : Change.UNCHANGED;
        var days = keepDays(id, row, header);
        if (mentors.isMentor(id)) {
            roles.add(Role.MENTOR);
        }
        return stored.with(classes, days, keepRoles(id, roles, header.has(ROLES)));
    }

    private Change keepRoles(UUID staff, Set<Role> roles, boolean named) {
        var codes = roles.stream().map(Role::group).toArray(String[]::new);
        var dropped = jdbc.sql("delete from staff_role where ? and staff_id = ? and role <> all (?)")
                .params(named, staff, codes)
                .update();
        var added = jdbc.sql("insert into staff_role (staff_id, role) select ?, unnest(?) on conflict do nothing")
                .params(staff, codes)
                .update();
        return Change.of(dropped + added);
    }

    private Change keepClasses(UUID staff, UUID unit, List<String> names) {
        var classes =
                names.stream().map(name -> units.schoolClass(unit, name, null)).toArray(UUID[]::new);
        var joined = Arrays.stream(classes).map(id -> mentors.join(id, staff)).toArray(Change[]::new);
        return mentors.leaveOthers(staff, classes).with(joined);
    }

    private Change keepDays(UUID staff, Row row, Header header) {
        if (!header.has(MENTOR_FROM) && !header.has(MENTOR_TO)) {
            return Change.UNCHANGED;
        }
        LocalDate first = row.date(MENTOR_FROM);
        LocalDate last = row.dateNotBefore(first, MENTOR_TO);
        return mentors.between(staff, first, last);
    }

    private static Set<Role> roles(Row row) {
        var roles = new HashSet<Role>();
        parts(row, ROLES).forEach(name -> roles.add(role(name)));
        return roles;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> List.of(role.group(), role.label(), role.name()).stream()
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new RowRefused(
                        ROLES.name(),
                        "Väntade roller som mentor, eht eller rektor, men det står" + " ”%.40s”.".formatted(name)));
    }

    private static List<String> parts(Row row, Column column) {
        var text = row.text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,|/]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}

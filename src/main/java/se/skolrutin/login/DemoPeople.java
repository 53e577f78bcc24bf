package se.skolrutin.login;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Role;

/** Those one may be in demo mode: everybody at the school who has a role. */
@Component
class DemoPeople {

    private static final String DEMO = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name, u.name as unit,
                   array(select r.role from staff_role r where r.staff_id = s.id order by r.role) as roles,
                   array(select c.name from class_mentor m join school_class c on c.id = m.class_id
                         where m.staff_id = s.id order by c.year, c.name) as classes
            from staff s
            join school_unit u on u.id = s.school_unit_id
            where exists (select from staff_role r where r.staff_id = s.id)
            order by u.name collate "sv-x-icu", s.name_in_order
            """;

    private final JdbcClient jdbc;
    private final DemoMode demoMode;

    DemoPeople(JdbcClient jdbc, DemoMode demoMode) {
        this.jdbc = jdbc;
        this.demoMode = demoMode;
    }

    /** Empty outside demo mode. */
    List<DemoPerson> all() {
        return demoMode.on() ? jdbc.sql(DEMO).query(DemoPeople::person).list() : List.of();
    }

    private static DemoPerson person(ResultSet row, int number) throws SQLException {
        return new DemoPerson(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                texts(row.getArray("roles"))
                        .flatMap(code -> Role.ofGroup(code).stream())
                        .sorted()
                        .toList(),
                texts(row.getArray("classes")).toList());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}

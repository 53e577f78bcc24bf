package se.skolrutin.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Role;

/** Staff as people who log in; a login's name is the staff id. Who stands in for a mentor is one, too. */
@Component
class People {

    private static final String PERSON = """
            select s.id, concat_ws(' ', s.given_name, s.family_name) as name, s.school_unit_id,
                   array(select r.role from staff_role r where r.staff_id = s.id
                         union
                         select 'mentor' from away_today a where a.substitute = s.id) as roles
            from staff s
            where s.id = :id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Viewer> loggedIn(@Nullable Authentication login) {
        boolean somebody = login != null && login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken);
        return somebody ? named(login.getName()) : Optional.empty();
    }

    Optional<Viewer> named(String loginName) {
        return staffId(loginName).flatMap(this::person);
    }

    private Optional<Viewer> person(UUID staffId) {
        return jdbc.sql(PERSON).param("id", staffId).query(People::viewer).optional();
    }

    private static Optional<UUID> staffId(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException notAStaffId) {
            return Optional.empty();
        }
    }

    private static Viewer viewer(ResultSet row, int number) throws SQLException {
        return new Viewer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("school_unit_id", UUID.class),
                roles(row.getArray("roles")));
    }

    private static Set<Role> roles(Array codes) throws SQLException {
        return texts(codes).stream()
                .flatMap(code -> Role.ofGroup(code).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

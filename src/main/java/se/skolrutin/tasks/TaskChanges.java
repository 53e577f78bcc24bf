package se.skolrutin.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says whose tasklist has changed, whichever instance of the product changed it: tasks that came, went, or were taken,
 * given back or sent up.
 */
@Service
public class TaskChanges {

    private static final String IS_MOMENT = "select pg_input_is_valid(?, 'pg_snapshot')";

    private static final String NOW = "select pg_current_snapshot()::text";

    private static final String SINCE = """
            select pg_current_snapshot()::text as now, array_agg(distinct v.staff_id) as staff
            from (select distinct pupil_id, unnest(roles || raised_to) as role from task
                  where changed_in >= pg_snapshot_xmin(:since::pg_snapshot)
                    and not pg_visible_in_snapshot(changed_in, :since::pg_snapshot)
                    and pg_visible_in_snapshot(changed_in, pg_current_snapshot())) t
            cross join lateral seen_by(t.pupil_id) v
            where v.ground = t.role and v.staff_id = any(:staff)
            """;

    private final JdbcClient jdbc;

    TaskChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What has changed up to a moment.
     *
     * @param now the moment, to ask from the next time
     * @param staff whose list is another than at the moment asked from
     */
    public record Changed(String now, Set<UUID> staff) {}

    /** Whether somebody else's words are a moment as it is said here. */
    public boolean isMoment(String words) {
        return jdbc.sql(IS_MOMENT).param(words).query(Boolean.class).single();
    }

    /** The moment to ask from first. */
    public String now() {
        return jdbc.sql(NOW).query(String.class).single();
    }

    /**
     * Those among the staff whose list has changed since the moment; each change is told of once.
     *
     * @param since what {@link #now} or {@link Changed#now} said
     */
    public Changed since(String since, Collection<UUID> staff) {
        return jdbc.sql(SINCE)
                .param("since", since)
                .param("staff", staff.toArray(UUID[]::new))
                .query((row, number) -> new Changed(row.getString("now"), ids(row)))
                .single();
    }

    private static Set<UUID> ids(ResultSet row) throws SQLException {
        Array ids = row.getArray("staff");
        List<UUID> all = ids == null ? List.of() : Arrays.asList((UUID[]) ids.getArray());
        return all.stream().collect(Collectors.toUnmodifiableSet());
    }
}

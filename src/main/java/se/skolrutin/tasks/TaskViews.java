package se.skolrutin.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Viewer;

/**
 * The ways of looking at the tasklist that people keep. A shared one is also for the owner's team: those at the same
 * school unit who hold a role that the owner holds, for as long as both do. What it lists is always what concerns who
 * looks.
 */
@Service
public class TaskViews {

    private static final String VISIBLE = """
            select v.id, v.name, v.address, v.shared, v.owner = :viewer as own,
                   concat_ws(' ', o.given_name, o.family_name) as owner_name, s.view_id is not null as start
            from task_view v
            join staff o on o.id = v.owner
            left join task_view_start s on s.view_id = v.id and s.staff_id = :viewer
            where (v.owner = :viewer or v.shared and exists (
                       select from staff me
                       join staff_role mine on mine.staff_id = me.id
                       join staff_role theirs on theirs.staff_id = v.owner and theirs.role = mine.role
                       where me.id = :viewer and me.school_unit_id = o.school_unit_id))
            order by own desc, v.name, v.id
            """;

    private static final String SAVE = """
            insert into task_view (id, owner, name, address, shared, saved_at)
            values (:id, :viewer, :name, :address, :shared, :at)
            on conflict (owner, name) do update
                set address = excluded.address, shared = excluded.shared, saved_at = excluded.saved_at
            returning id
            """;

    private static final String START = """
            insert into task_view_start (staff_id, view_id) values (:viewer, :id)
            on conflict (staff_id) do update set view_id = excluded.view_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own by name, then those of the team. */
    public List<SavedView> of(Viewer viewer) {
        return jdbc.sql(VISIBLE)
                .param("viewer", viewer.staffId())
                .query(SavedView.class)
                .list();
    }

    /** Keeps a view; one that the viewer has under the same name is replaced. */
    @Transactional
    public UUID save(String name, String address, boolean shared, Viewer viewer) {
        return jdbc.sql(SAVE)
                .param("id", UUID.randomUUID())
                .param("viewer", viewer.staffId())
                .param("name", name)
                .param("address", address)
                .param("shared", shared)
                .param("at", TaskRows.utc(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** Takes one of the viewer's own away, for the team too; false where it is not the viewer's. */
    @Transactional
    public boolean remove(UUID id, Viewer viewer) {
        return jdbc.sql("delete from task_view where id = :id and owner = :viewer")
                        .param("id", id)
                        .param("viewer", viewer.staffId())
                        .update()
                == 1;
    }

    /** Lets the viewer's list open with it; false where it is not for the viewer. */
    @Transactional
    public boolean startWith(UUID id, Viewer viewer) {
        return one(id, viewer).isPresent()
                && jdbc.sql(START)
                                .param("viewer", viewer.staffId())
                                .param("id", id)
                                .update()
                        == 1;
    }

    /** Lets the viewer's list open as it does for everybody. */
    @Transactional
    public void startAsUsual(Viewer viewer) {
        jdbc.sql("delete from task_view_start where staff_id = :viewer")
                .param("viewer", viewer.staffId())
                .update();
    }

    private Optional<SavedView> one(UUID id, Viewer viewer) {
        return of(viewer).stream().filter(view -> view.id().equals(id)).findFirst();
    }
}

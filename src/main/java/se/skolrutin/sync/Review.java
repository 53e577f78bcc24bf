package se.skolrutin.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;

/**
 * The differences between the source and the roster: who sees and decides which is in SQL, {@code may_review_difference}.
 * Those that concern a protected identity are opened and decided one by one.
 */
@Service
public class Review {

    /** What stands as the decider where small differences are applied by themselves. */
    static final String BY_ITSELF = "automatiskt";

    private static final String DIFFERENCES = """
            select d.*, may_review_difference(:viewer, d.unit_code, d.protected) as mine
            from source_difference d
            where d.unit_code in (
                select u.unit_code from (select distinct unit_code from source_difference) u
                where may_review_difference(:viewer, u.unit_code, false))
            """;

    private static final String TO_DECIDE = """
            select d.* from source_difference d
            where d.state = 'OPEN' and (d.id = any(:ids) or :all)
              and (:viewer::uuid is null or may_review_difference(:viewer, d.unit_code, d.protected))
              and (not d.protected or cardinality(:ids) = 1)
              and not exists (select from source_stop s
                              where s.confirmed_by is null and s.unit_code in (d.unit_code, d.roster_unit))
            order by d.subject = 'STAFF' desc, d.name collate "sv-x-icu", d.id
            for update of d
            """;

    private final JdbcClient jdbc;
    private final DifferenceRows rows;
    private final RosterIntake intake;
    private final Access access;
    private final SyncSettings settings;
    private final Clock clock;

    Review(
            JdbcClient jdbc,
            DifferenceRows rows,
            RosterIntake intake,
            Access access,
            SyncSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.intake = intake;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** What waits for a decision, staff before pupils and these by class; at most so many. */
    public List<Difference> open(Viewer viewer, int offset, int limit) {
        return jdbc.sql(DIFFERENCES + """
                        and d.state = 'OPEN'
                        order by d.subject = 'STAFF' desc, d.class_name nulls first, d.protected, d.name collate "sv-x-icu", d.id
                        offset :offset limit :limit""")
                .param("viewer", viewer.staffId())
                .param("offset", offset)
                .param("limit", limit)
                .query(rows::listed)
                .list();
    }

    /** How many of them there are. */
    public long openCount(Viewer viewer) {
        return jdbc.sql("select count(*) from (" + DIFFERENCES + " and d.state = 'OPEN') waiting")
                .param("viewer", viewer.staffId())
                .query(Long.class)
                .single();
    }

    /** What a run was the first to find, decided or not, in the same order. */
    public List<Difference> foundBy(UUID run, Viewer viewer, int offset, int limit) {
        return jdbc.sql(DIFFERENCES + """
                        and d.run_id = :run
                        order by d.subject = 'STAFF' desc, d.class_name nulls first, d.protected, d.name collate "sv-x-icu", d.id
                        offset :offset limit :limit""")
                .param("viewer", viewer.staffId())
                .param("run", run)
                .param("offset", offset)
                .param("limit", limit)
                .query(rows::listed)
                .list();
    }

    /** One that concerns a protected identity, with all it says; that it was read is logged. Empty where it is not theirs. */
    @Transactional
    public Optional<Difference> opened(UUID id, Viewer viewer) {
        var person =
                jdbc.sql("""
                        select person_id from source_difference
                        where id = ? and may_review_difference(?, unit_code, protected)""").params(id, viewer.staffId()).query(UUID.class).optional();
        person.ifPresent(known -> access.readInSchoolSystem(viewer, known));
        return person.flatMap(known -> jdbc.sql(DIFFERENCES + "and d.id = :id")
                .param("viewer", viewer.staffId())
                .param("id", id)
                .query(rows::opened)
                .optional());
    }

    /** The schools of the viewer that are stopped, or were and have been let go on. */
    public List<LeavingStop> stops(Viewer viewer) {
        return jdbc.sql("""
                        select s.unit_code, u.name as unit_name, s.leaving, s.pupils, s.confirmed_by, s.confirmed_at,
                               true as mine
                        from source_stop s join school_unit u on u.code = s.unit_code
                        where may_review_difference(?, s.unit_code, false) order by u.name collate "sv-x-icu" """).param(viewer.staffId()).query(LeavingStop.class).list();
    }

    /** Says that it is right that so many leave the school; false where their number is another by now. */
    @Transactional
    public boolean confirmLeaving(String unitCode, int leaving, Viewer viewer) {
        return jdbc.sql("""
                        update source_stop set confirmed_by = ?, confirmed_at = ?
                        where unit_code = ? and leaving = ? and may_review_difference(?, unit_code, false)""")
                        .params(viewer.name(), Timestamp.from(clock.instant()), unitCode, leaving, viewer.staffId())
                        .update()
                == 1;
    }

    /** Puts differences into the roster, all in one transaction; those that are decided already stay as they are. */
    @Transactional
    public Reviewed apply(Collection<UUID> ids, Viewer viewer) {
        return apply(ids, false, viewer.staffId(), viewer.name()).ofAsked(ids.size());
    }

    /** Puts all of the viewer's into the roster, but those that concern protected identities. */
    @Transactional
    public Reviewed applyAll(Viewer viewer) {
        return apply(List.of(), true, viewer.staffId(), viewer.name());
    }

    /** Leaves the roster as it is; the same is not asked again. Tells how many there were. */
    @Transactional
    public int decline(Collection<UUID> ids, Viewer viewer) {
        return jdbc.sql("""
                        update source_difference set state = 'DECLINED', decided_by = ?, decided_at = ?
                        where state = 'OPEN' and id = any(?) and (not protected or cardinality(?) = 1)
                          and may_review_difference(?, unit_code, protected)""")
                .params(viewer.name(), Timestamp.from(clock.instant()), array(ids), array(ids), viewer.staffId())
                .update();
    }

    /** Applies what a run has found if it is little enough, the setting allows it and nothing is stopped. */
    @Transactional
    void applySmall(UUID run) {
        var few = jdbc.sql("""
                        select count(*) between 1 and ? and not exists (select from source_stop where confirmed_by is null)
                        from source_difference where state = 'OPEN' and not protected""").param(settings.applyUpTo()).query(Boolean.class).single();
        if (few) {
            apply(List.of(), true, null, BY_ITSELF);
        }
    }

    private Reviewed apply(Collection<UUID> ids, boolean all, @Nullable UUID viewer, String by) {
        var taken = jdbc.sql(TO_DECIDE)
                .param("ids", array(ids))
                .param("all", all)
                .param("viewer", viewer)
                .query(rows::waiting)
                .list();
        var result = Reviewed.NOTHING;
        for (var one : taken) {
            result = result.plus(apply(one, by));
        }
        if (result.applied() > 0) {
            intake.finish();
        }
        return result;
    }

    private Difference.State apply(DifferenceRows.Waiting one, String by) {
        var refusal = Optional.<String>empty();
        var state = Difference.State.OUTDATED;
        if (rows.isUpToDate(one.id())) {
            refusal = intake.take(one.cells());
            state = refusal.isEmpty() ? Difference.State.APPLIED : Difference.State.REFUSED;
        }
        jdbc.sql("update source_difference set state = ?, refusal = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), refusal.orElse(null), by, Timestamp.from(clock.instant()), one.id())
                .update();
        return state;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}

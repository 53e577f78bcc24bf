package se.skolrutin.sync;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the roster would become: the views {@code roster_difference} and {@code source_flaw} know how. */
@Component
class Differences {

    private static final String FIND = """
            create temp table if not exists found_difference on commit delete rows as
                select *, gen_random_uuid() as id from roster_difference with no data;
            delete from found_difference;
            insert into found_difference
                select *, gen_random_uuid() from roster_difference where kind <> 'CHANGED' or cardinality(changed) > 0;
            analyze found_difference;
            """;

    /** What is open and still so keeps its id, since somebody may be looking at it. */
    private static final String DROP_OTHERS = """
            delete from source_difference d
            where d.state = 'OPEN' and not exists (
                select from found_difference f
                where (f.subject, f.kind, f.external_id, f.unit_code, f.protected, f.cells, f.before)
                    = (d.subject, d.kind, d.external_id, d.unit_code, d.protected, d.cells, d.before))
            """;

    /** What somebody has declined is not asked again, as long as the source says the same. */
    private static final String KEEP = """
            insert into source_difference (id, run_id, subject, kind, external_id, person_id, unit_code, roster_unit,
                                           class_name, name, protected, before, cells, changed)
            select id, :run, subject, kind, external_id, person_id, unit_code, roster_unit, class_name, name, protected,
                   before, cells, changed
            from found_difference f
            where not exists (
                select from source_difference d
                where d.state in ('OPEN', 'DECLINED') and d.subject = f.subject and d.kind = f.kind
                  and d.external_id = f.external_id and d.cells = f.cells and d.before = f.before)
            """;

    private static final String STOP = """
            insert into source_stop as s (unit_code, leaving, pupils)
            select unit_code, leaving, pupils
            from (select f.roster_unit as unit_code, count(*) as leaving,
                         (select count(*) from roster_pupil_cells r where r.unit_code = f.roster_unit and r.current) as pupils
                  from found_difference f
                  where f.subject = 'PUPIL' and (f.kind = 'LEAVES' or f.kind = 'CHANGED' and f.unit_code <> f.roster_unit)
                  group by f.roster_unit) l
            where leaving * 10 > pupils
            on conflict (unit_code) do update set leaving = excluded.leaving, pupils = excluded.pupils,
                confirmed_by = case when excluded.leaving <= s.leaving then s.confirmed_by end,
                confirmed_at = case when excluded.leaving <= s.leaving then s.confirmed_at end
            """;

    private static final String GO_ON = """
            delete from source_stop s where not exists (
                select from found_difference f
                where f.roster_unit = s.unit_code and f.subject = 'PUPIL'
                  and (f.kind = 'LEAVES' or f.kind = 'CHANGED' and f.unit_code <> f.roster_unit)
                group by f.roster_unit
                having count(*) * 10 > (select count(*) from roster_pupil_cells r
                                        where r.unit_code = s.unit_code and r.current))
            """;

    /** What was decided long ago. What was declined is remembered, so that it is not asked again. */
    private static final String FORGET = """
            delete from source_difference
            where state in ('APPLIED', 'REFUSED', 'OUTDATED') and decided_at < now() - interval '1 year'
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Differences(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Needs a transaction. */
    void find(UUID run) {
        template.execute("select refresh_source()");
        template.execute(FIND);
        jdbc.sql(FORGET).update();
        jdbc.sql(DROP_OTHERS).update();
        jdbc.sql(KEEP).param("run", run).update();
        jdbc.sql(GO_ON).update();
        jdbc.sql(STOP).update();
        jdbc.sql("""
                        insert into source_line (run_id, resource, item_id, field, expected)
                        select distinct ?::uuid, resource, id::text, field, expected from source_flaw
                        order by resource, field, id::text""").param(run).update();
    }
}

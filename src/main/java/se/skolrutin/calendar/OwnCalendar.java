package se.skolrutin.calendar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the shipped calendar a school unit's own, so that it can be changed for that unit alone. */
@Component
class OwnCalendar {

    private static final String YEARS = """
            insert into school_year (id, school_unit_id, name, first_day, last_day)
            select md5(id || :unit)::uuid, cast(:unit as uuid), name, first_day, last_day
            from school_year where school_unit_id is null
            """;
    private static final String TERMS = """
            insert into term (id, school_year_id, name, first_day, last_day)
            select gen_random_uuid(), md5(y.id || :unit)::uuid, t.name, t.first_day, t.last_day
            from term t join school_year y on y.id = t.school_year_id and y.school_unit_id is null
            """;
    private static final String DAYS_OFF = """
            insert into day_off (id, school_year_id, kind, name, first_day, last_day)
            select gen_random_uuid(), md5(y.id || :unit)::uuid, d.kind, d.name, d.first_day, d.last_day
            from day_off d join school_year y on y.id = d.school_year_id and y.school_unit_id is null
            """;

    private final JdbcClient jdbc;

    OwnCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if the unit has its own already. */
    void make(UUID schoolUnit) {
        var text = schoolUnit.toString();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(text)
                .query()
                .listOfRows();
        var has = jdbc.sql("select exists (select from school_year where school_unit_id = ?)")
                .param(schoolUnit)
                .query(Boolean.class)
                .single();
        if (!has) {
            jdbc.sql(YEARS).param("unit", text).update();
            jdbc.sql(TERMS).param("unit", text).update();
            jdbc.sql(DAYS_OFF).param("unit", text).update();
        }
    }
}

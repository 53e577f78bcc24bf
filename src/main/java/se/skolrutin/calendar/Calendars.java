package se.skolrutin.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The school calendars of all school units. */
@Service
public class Calendars {

    private final JdbcClient jdbc;
    private final Map<UUID, SchoolCalendar> known = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar of the unit: its own, or the one that is shipped until it has made its own. */
    public SchoolCalendar of(UUID schoolUnit) {
        return known.computeIfAbsent(schoolUnit, this::read);
    }

    private SchoolCalendar read(UUID schoolUnit) {
        return new SchoolCalendar(
                list(schoolUnit, SchoolYear.class, "select y.name, y.first_day first, y.last_day last from own y"),
                list(schoolUnit, Term.class, """
                        select t.name, t.first_day first, t.last_day last
                        from term t join own y on y.id = t.school_year_id order by t.first_day"""),
                list(schoolUnit, DayOff.class, """
                        select d.kind, d.name, d.first_day first, d.last_day last
                        from day_off d join own y on y.id = d.school_year_id order by d.first_day"""));
    }

    private <T> List<T> list(UUID schoolUnit, Class<T> type, String select) {
        return jdbc.sql("""
                        with own as (
                            select * from school_year y
                            where y.school_unit_id = :unit
                               or y.school_unit_id is null
                                  and not exists (select from school_year where school_unit_id = :unit))
                        """ + select).param("unit", schoolUnit).query(type).list();
    }
}

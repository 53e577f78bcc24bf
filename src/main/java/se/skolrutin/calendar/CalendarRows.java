package se.skolrutin.calendar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores changes of a school unit's own calendar. */
@Component
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putYear(UUID unit, SchoolYear year) {
        jdbc.sql("""
                        insert into school_year (id, school_unit_id, name, first_day, last_day) values (?, ?, ?, ?, ?)
                        on conflict (school_unit_id, name) do update
                            set first_day = excluded.first_day, last_day = excluded.last_day""")
                .params(UUID.randomUUID(), unit, year.name(), year.first(), year.last())
                .update();
    }

    void putTerm(UUID unit, String year, Term term) {
        removeTerm(unit, term.name());
        jdbc.sql("""
                        insert into term (id, school_year_id, name, first_day, last_day)
                        select ?, id, ?, ?, ? from school_year where school_unit_id = ? and name = ?""")
                .params(UUID.randomUUID(), term.name(), term.first(), term.last(), unit, year)
                .update();
    }

    void removeTerm(UUID unit, String name) {
        jdbc.sql("""
                        delete from term t using school_year y
                        where y.id = t.school_year_id and y.school_unit_id = ? and t.name = ?""").params(unit, name).update();
    }

    void addDayOff(UUID unit, String year, DayOff day) {
        jdbc.sql("""
                        insert into day_off (id, school_year_id, kind, name, first_day, last_day)
                        select ?, id, ?, ?, ?, ? from school_year where school_unit_id = ? and name = ?""")
                .params(UUID.randomUUID(), day.kind().name(), day.name(), day.first(), day.last(), unit, year)
                .update();
    }

    void removeDayOff(UUID unit, DayOff day) {
        jdbc.sql("""
                        delete from day_off d using school_year y
                        where y.id = d.school_year_id and y.school_unit_id = ?
                          and d.kind = ? and d.name = ? and d.first_day = ? and d.last_day = ?""")
                .params(unit, day.kind().name(), day.name(), day.first(), day.last())
                .update();
    }
}

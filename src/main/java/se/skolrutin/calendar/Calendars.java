package se.skolrutin.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The school calendars of all school units. A unit has the calendar that is shipped until the first change makes it its own.
 * Changes that do not fit are refused with a {@link CalendarRefused}.
 */
@Service
public class Calendars {

    private final JdbcClient jdbc;
    private final OwnCalendar own;
    private final CalendarRows rows;
    private final TransactionTemplate transaction;
    private final Map<UUID, SchoolCalendar> known = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc, OwnCalendar own, CalendarRows rows, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = own;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    public SchoolCalendar of(UUID schoolUnit) {
        return known.computeIfAbsent(schoolUnit, this::read);
    }

    /** Adds a school year, or moves the one of that name; its terms and days off must stay inside it. */
    public void putYear(UUID schoolUnit, SchoolYear year) {
        change(schoolUnit, calendar -> {
            Changes.checkYear(calendar, year);
            rows.putYear(schoolUnit, year);
        });
    }

    /** Adds the school year, July to June, that begins with that autumn term, and its two terms; all or nothing. */
    public void addYear(UUID schoolUnit, Term autumn, Term spring) {
        SchoolYear year = SchoolYear.beginningIn(autumn.first().getYear());
        transaction.executeWithoutResult(status -> {
            Changes.refuseKnown(of(schoolUnit), year);
            putYear(schoolUnit, year);
            putTerm(schoolUnit, autumn);
            putTerm(schoolUnit, spring);
        });
        // somebody may have asked before all of it was committed
        known.remove(schoolUnit);
    }

    /** Adds a term, or moves the one of that name. */
    public void putTerm(UUID schoolUnit, Term term) {
        change(schoolUnit, calendar -> {
            var year = Changes.checkTerm(calendar, term);
            rows.putTerm(schoolUnit, year.name(), term);
        });
    }

    public void removeTerm(UUID schoolUnit, String name) {
        change(schoolUnit, calendar -> rows.removeTerm(schoolUnit, name));
    }

    /** Adds a holiday, public holiday or study day. */
    public void addDayOff(UUID schoolUnit, DayOff dayOff) {
        change(schoolUnit, calendar -> {
            var year = Changes.checkDayOff(calendar, dayOff);
            rows.addDayOff(schoolUnit, year.name(), dayOff);
        });
    }

    public void removeDayOff(UUID schoolUnit, DayOff dayOff) {
        change(schoolUnit, calendar -> rows.removeDayOff(schoolUnit, dayOff));
    }

    private void change(UUID schoolUnit, Consumer<SchoolCalendar> change) {
        transaction.executeWithoutResult(status -> {
            own.make(schoolUnit);
            change.accept(read(schoolUnit));
        });
        known.remove(schoolUnit);
    }

    private SchoolCalendar read(UUID schoolUnit) {
        return new SchoolCalendar(
                list(schoolUnit, SchoolYear.class, """
                        select y.name, y.first_day first, y.last_day last from own y order by y.first_day"""),
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

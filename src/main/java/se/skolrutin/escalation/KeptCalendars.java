package se.skolrutin.escalation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.SchoolYear;
import se.skolrutin.calendar.Term;
import tools.jackson.databind.json.JsonMapper;

/** The calendars as they read when decisions counted days by them. */
@Repository
class KeptCalendars {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    KeptCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the calendar unless it is kept already; gives its version, a hash of what it says. */
    String keep(SchoolCalendar calendar) {
        var content = JSON.writeValueAsString(Content.of(calendar));
        var version = RuleText.hash(content).substring(0, 16);
        jdbc.sql("insert into calendar_version (version, content) values (?, ?) on conflict do nothing")
                .params(version, content)
                .update();
        return version;
    }

    SchoolCalendar version(String version) {
        var content = jdbc.sql("select content from calendar_version where version = ?")
                .param(version)
                .query(String.class)
                .single();
        return JSON.readValue(content, Content.class).calendar();
    }

    private record Content(List<SchoolYear> years, List<Term> terms, List<DayOff> daysOff) {

        static Content of(SchoolCalendar calendar) {
            return new Content(calendar.years(), calendar.terms(), calendar.daysOff());
        }

        SchoolCalendar calendar() {
            return new SchoolCalendar(years, terms, daysOff);
        }
    }
}

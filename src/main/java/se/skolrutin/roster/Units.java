package se.skolrutin.roster;

import static se.skolrutin.roster.RosterColumns.MUNICIPALITY;
import static se.skolrutin.roster.RosterColumns.ORGANISER;
import static se.skolrutin.roster.RosterColumns.UNIT;
import static se.skolrutin.roster.RosterColumns.UNIT_NAME;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** Finds the school units and classes that rows name, and makes those that are new. */
@Component
class Units {

    private static final Pattern CLASS_YEAR = Pattern.compile("(\\d{1,2}).*");

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit that the row names; if it names none, the only one there is. */
    UUID of(Row row) {
        var code = row.text(UNIT);
        return code == null ? onlyUnit() : named(code, row);
    }

    private UUID onlyUnit() {
        var all =
                jdbc.sql("select id from school_unit limit 2").query(UUID.class).list();
        if (all.size() != 1) {
            throw new RowRefused(UNIT.name(), "Väntade en skolenhetskod, eftersom det inte finns precis en skolenhet.");
        }
        return all.getFirst();
    }

    private UUID named(String code, Row row) {
        return jdbc.sql("select id from school_unit where code = ?")
                .param(code)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> make(code, row));
    }

    private UUID make(String code, Row row) {
        var name = row.text(UNIT_NAME);
        if (name == null) {
            throw new RowRefused(
                    UNIT.name(),
                    "Ingen skolenhet har koden ”%.40s”. Ange skolenhet_namn för att lägga upp den.".formatted(code));
        }
        var id = SourceId.of("skolenhet", code);
        jdbc.sql("""
                        insert into school_unit (id, code, name, municipality, organiser, school_forms)
                        values (?, ?, ?, ?, ?, '{FKLASS,GR}')""")
                .params(id, code, name, orEmpty(row, MUNICIPALITY), orEmpty(row, ORGANISER))
                .update();
        return id;
    }

    private static String orEmpty(Row row, Column column) {
        var text = row.text(column);
        return text == null ? "" : text;
    }

    /** The class of that name, made if it is new. */
    UUID schoolClass(UUID unit, String name, @Nullable Integer year) {
        return jdbc.sql("select id from school_class where school_unit_id = ? and name = ?")
                .params(unit, name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> make(unit, name, year == null ? yearOfClass(name) : year));
    }

    private UUID make(UUID unit, String name, int year) {
        var id = SourceId.of("klass", unit + ":" + name);
        jdbc.sql("insert into school_class (id, school_unit_id, name, year) values (?, ?, ?, ?)")
                .params(id, unit, name, year)
                .update();
        return id;
    }

    /** The year that a class is called by: 7 for 7B, 0 for förskoleklass. */
    static int yearOfClass(String name) {
        var matcher = CLASS_YEAR.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    static int year(String field, String written) {
        if (written.equalsIgnoreCase("f")) {
            return 0;
        }
        if (!written.matches("\\d|10")) {
            throw new RowRefused(
                    field, "Väntade en årskurs från 0 (eller F) till 10, men det står ”%.40s”.".formatted(written));
        }
        return Integer.parseInt(written);
    }
}

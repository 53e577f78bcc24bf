package se.skolrutin.roster;

import static se.skolrutin.roster.RosterColumns.CLASS;
import static se.skolrutin.roster.RosterColumns.FIRST_DAY;
import static se.skolrutin.roster.RosterColumns.GROUP_ID;
import static se.skolrutin.roster.RosterColumns.GROUP_KIND;
import static se.skolrutin.roster.RosterColumns.GROUP_NAME;
import static se.skolrutin.roster.RosterColumns.LAST_DAY;
import static se.skolrutin.roster.RosterColumns.PUPIL_ID;
import static se.skolrutin.roster.RosterColumns.STAFF_ID;
import static se.skolrutin.roster.RosterColumns.SUBJECT;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** Stores the rows of a list of groups: a teaching group or a work team, and one who belongs to it, with its days. */
@Component
class GroupRows {

    private static final String STORE = """
            insert into school_group as g (id, external_id, school_unit_id, name, kind, subject)
            values (:id, :externalId, :unit, :name, :kind, :subject)
            on conflict (external_id) do update
                set school_unit_id = excluded.school_unit_id, name = excluded.name, kind = excluded.kind,
                    subject = excluded.subject
                where (g.school_unit_id, g.name, g.kind, g.subject) is distinct from
                      (excluded.school_unit_id, excluded.name, excluded.kind, excluded.subject)
            returning old.id is null
            """;

    private static final String JOIN = """
            insert into school_group_%1$s as m (group_id, %1$s_id, first_day, last_day)
            values (:group, :member, coalesce(:first::date, '-infinity'), coalesce(:last::date, 'infinity'))
            on conflict (group_id, %1$s_id) do update set first_day = excluded.first_day, last_day = excluded.last_day
                where (m.first_day, m.last_day) is distinct from (excluded.first_day, excluded.last_day)
            returning old.group_id is null
            """;

    private final Units units;
    private final Upsert upsert;

    GroupRows(Units units, Upsert upsert) {
        this.units = units;
        this.upsert = upsert;
    }

    Change store(Row row) {
        String externalId = row.required(GROUP_ID);
        UUID unit = units.of(row);
        String kind = kind(row);
        String subject = kind.equals("undervisning") ? row.text(SUBJECT) : null;
        Change stored = upsert.store(STORE, query -> query.param("id", SourceId.of("grupp", externalId))
                .param("externalId", externalId)
                .param("unit", unit)
                .param("name", row.required(GROUP_NAME))
                .param("kind", kind)
                .param("subject", subject));
        return stored.with(joined(row, upsert.idOf("school_group", externalId), unit, kind));
    }

    private Change joined(Row row, UUID group, UUID unit, String kind) {
        mustNameOne(row);
        String staff = row.text(STAFF_ID);
        String pupil = row.text(PUPIL_ID);
        if (staff != null) {
            return join("staff", group, known("staff", STAFF_ID, staff), row);
        }
        if (pupil == null) {
            return join("class", group, units.schoolClass(unit, row.required(CLASS), null), row);
        }
        if (kind.equals("arbetslag")) {
            throw new RowRefused(PUPIL_ID.name(), "Ett arbetslag har klasser och personal, men raden namnger en elev.");
        }
        return join("pupil", group, known("pupil", PUPIL_ID, pupil), row);
    }

    private static void mustNameOne(Row row) {
        long named = Stream.of(STAFF_ID, PUPIL_ID, CLASS)
                .filter(column -> row.text(column) != null)
                .count();
        if (named != 1) {
            throw new RowRefused(
                    STAFF_ID.name(),
                    "Väntade precis en av personal_id, elev_id och klass, men raden namnger %d.".formatted(named));
        }
    }

    private Change join(String what, UUID group, UUID member, Row row) {
        LocalDate first = row.date(FIRST_DAY);
        LocalDate last = row.dateNotBefore(first, LAST_DAY);
        return upsert.store(JOIN.formatted(what), query -> query.param("group", group)
                .param("member", member)
                .param("first", first)
                .param("last", last));
    }

    private UUID known(String table, Column column, String externalId) {
        return upsert.findId(table, externalId)
                .orElseThrow(() -> new RowRefused(
                        column.name(),
                        "Ingen med id ”%.40s” finns. Läs in personal och elever först.".formatted(externalId)));
    }

    private static String kind(Row row) {
        String written = row.required(GROUP_KIND);
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "undervisning", "undervisningsgrupp" -> "undervisning";
            case "arbetslag", "personalgrupp" -> "arbetslag";
            default ->
                throw new RowRefused(
                        GROUP_KIND.name(),
                        "Väntade undervisning eller arbetslag, men det står ”%.40s”.".formatted(written));
        };
    }
}

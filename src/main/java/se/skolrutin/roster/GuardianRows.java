package se.skolrutin.roster;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.Row;

/** Stores the guardians of a pupil list's row; those who are no longer in the row are no longer the pupil's. */
@Component
class GuardianRows {

    private static final GuardianColumns FIRST = RosterColumns.GUARDIANS.getFirst();
    private static final String STORE = """
            insert into guardian as g (id, external_id, given_name, family_name, email, phone, language, interpreter,
                                       security_marking)
            values (:id, :externalId, :givenName, :familyName, :email, :phone, :language, :interpreter, :marking)
            on conflict (external_id) do update
                set given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
                    phone = excluded.phone, language = excluded.language, interpreter = excluded.interpreter,
                    security_marking = case when :hasMarking then excluded.security_marking
                        else g.security_marking end
                where (g.given_name, g.family_name, g.email, g.phone, g.language, g.interpreter) is distinct from
                      (excluded.given_name, excluded.family_name, excluded.email, excluded.phone,
                       excluded.language, excluded.interpreter)
                   or :hasMarking and g.security_marking <> excluded.security_marking
            returning old.id is null
            """;
    private static final String LINK = """
            insert into pupil_guardian as l (pupil_id, guardian_id, relation_type, place)
            values (:pupil, :guardian, :relation, :place)
            on conflict (pupil_id, guardian_id) do update
                set relation_type = excluded.relation_type, place = excluded.place
                where l is distinct from excluded
            returning old.pupil_id is null
            """;

    private final Upsert upsert;
    private final JdbcClient jdbc;

    GuardianRows(Upsert upsert, JdbcClient jdbc) {
        this.upsert = upsert;
        this.jdbc = jdbc;
    }

    Change store(Row row, Header header, String pupilExternalId, UUID pupil) {
        var change = Change.UNCHANGED;
        var kept = new ArrayList<UUID>();
        for (var columns : RosterColumns.GUARDIANS) {
            if (row.text(columns.familyName()) != null) {
                var externalId = externalId(row, columns, pupilExternalId + "/" + (kept.size() + 1));
                change = change.with(store(row, header, columns, externalId));
                kept.add(upsert.idOf("guardian", externalId));
                change = change.with(link(row, columns, pupil, kept));
            }
        }
        return change.with(unlinkOthers(pupil, kept));
    }

    private Change store(Row row, Header header, GuardianColumns columns, String externalId) {
        return upsert.store(STORE, query -> query.param("id", SourceId.of("vh", externalId))
                .param("externalId", externalId)
                .param("givenName", row.required(columns.givenName()))
                .param("familyName", row.required(columns.familyName()))
                .param("email", row.text(columns.email()))
                .param("phone", row.text(columns.phone()))
                .param("language", row.text(columns.language()))
                .param("interpreter", Boolean.TRUE.equals(row.yesNo(columns.interpreter())))
                .param("hasMarking", header.has(columns.marking()))
                .param("marking", PupilRows.marking(row, columns.marking()).code()));
    }

    private Change link(Row row, GuardianColumns columns, UUID pupil, ArrayList<UUID> guardians) {
        var relation = row.text(columns.relation());
        return upsert.store(LINK, query -> query.param("pupil", pupil)
                .param("guardian", guardians.getLast())
                .param("relation", relation == null ? "Vårdnadshavare" : relation)
                .param("place", guardians.size()));
    }

    private Change unlinkOthers(UUID pupil, ArrayList<UUID> kept) {
        return Change.of(jdbc.sql("delete from pupil_guardian where pupil_id = ? and guardian_id <> all (?)")
                .params(pupil, kept.toArray(UUID[]::new))
                .update());
    }

    /**
     * The id that the file gives; without one, siblings share a guardian by the e-mail address. Two guardians who have
     * one address between them are still two.
     */
    private static String externalId(Row row, GuardianColumns columns, String otherwise) {
        var id = row.text(columns.id());
        var email = row.text(columns.email());
        if (id != null || email == null) {
            return id != null ? id : otherwise;
        }
        return columns != FIRST && email.equalsIgnoreCase(row.text(FIRST.email()))
                ? otherwise
                : email.toLowerCase(Locale.ROOT);
    }
}

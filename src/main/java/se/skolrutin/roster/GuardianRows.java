package se.skolrutin.roster;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.Row;

/**
 * Stores the guardians of a pupil list's row; those who are no longer in the row are no longer the pupil's. What the file
 * has no column for stays as it is.
 */
@Component
class GuardianRows {

    private static final GuardianColumns FIRST = RosterColumns.GUARDIANS.getFirst();
    private static final String STORE = """
            insert into guardian as g (id, external_id, given_name, family_name, email, phone, language, interpreter,
                                       security_marking)
            values (:id, :externalId, :givenName, :familyName, :email, :phone, :language, :interpreter, :marking)
            on conflict (external_id) do update
                set given_name = excluded.given_name, family_name = excluded.family_name,
                    email = case when :hasEmail then excluded.email else g.email end,
                    phone = case when :hasPhone then excluded.phone else g.phone end,
                    language = case when :hasLanguage then excluded.language else g.language end,
                    interpreter = case when :hasInterpreter then excluded.interpreter else g.interpreter end,
                    security_marking = case when :hasMarking then excluded.security_marking
                        else g.security_marking end
                where (g.given_name, g.family_name) is distinct from (excluded.given_name, excluded.family_name)
                   or :hasEmail and g.email is distinct from excluded.email
                   or :hasPhone and g.phone is distinct from excluded.phone
                   or :hasLanguage and g.language is distinct from excluded.language
                   or :hasInterpreter and g.interpreter <> excluded.interpreter
                   or :hasMarking and g.security_marking <> excluded.security_marking
            returning old.id is null
            """;
    private static final String LINK = """
            insert into pupil_guardian as l (pupil_id, guardian_id, relation_type, place)
            values (:pupil, :guardian, :relation, :place)
            on conflict (pupil_id, guardian_id) do update
                set relation_type = case when :hasRelation then excluded.relation_type else l.relation_type end,
                    place = excluded.place
                where l.place <> excluded.place
                   or :hasRelation and l.relation_type is distinct from excluded.relation_type
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
                change = change.with(link(row, header, columns, pupil, kept));
            }
        }
        return change.with(unlinkOthers(header, pupil, kept));
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
                .param("hasEmail", header.has(columns.email()))
                .param("hasPhone", header.has(columns.phone()))
                .param("hasLanguage", header.has(columns.language()))
                .param("hasInterpreter", header.has(columns.interpreter()))
                .param("hasMarking", header.has(columns.marking()))
                .param("marking", PupilRows.marking(row, columns.marking()).code()));
    }

    private Change link(Row row, Header header, GuardianColumns columns, UUID pupil, ArrayList<UUID> guardians) {
        var relation = row.text(columns.relation());
        return upsert.store(LINK, query -> query.param("pupil", pupil)
                .param("guardian", guardians.getLast())
                .param("hasRelation", header.has(columns.relation()))
                .param("relation", relation == null ? "Vårdnadshavare" : relation)
                .param("place", guardians.size()));
    }

    private Change unlinkOthers(Header header, UUID pupil, ArrayList<UUID> kept) {
        var places = RosterColumns.GUARDIANS.stream()
                .filter(columns -> header.has(columns.familyName()))
                .count();
        return Change.of(
                jdbc.sql("delete from pupil_guardian where pupil_id = ? and guardian_id <> all (?) and place <= ?")
                        .params(pupil, kept.toArray(UUID[]::new), places)
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

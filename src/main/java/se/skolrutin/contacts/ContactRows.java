package se.skolrutin.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.skolrutin.access.Secrecy;

/** The table of contacts. What may be seen, and by whom, is decided in its queries. Only adds. */
@Repository
class ContactRows {

    private static final String KEEP = """
            insert into contact (id, pupil_id, source_key, at, channel, topic, party, with_whom, reached, about, agreed,
                next_step, next_on, logged_by, logged_at, zone, for_mentors, not_to_guardians)
            values (:id, :pupil, :source, :at, :channel, :topic, :party, :with, :reached, :about, :agreed,
                :next, :nextOn, :by, :now, :zone, :forMentors, :notToGuardians)
            on conflict (source_key) do nothing
            """;

    /** What people have written is for those who may read it under its secrecy. */
    private static final String READABLE = """
            select t.*, s.given_name || ' ' || s.family_name logged_by_name
            from contact t left join staff s on s.id = t.logged_by
            where may_read_piece(:viewer, t.id, t.pupil_id, t.zone, t.logged_by, t.for_mentors)
            """;

    private static final String WITHOUT_GOOD_WORD = """
            select p.id, p.given_name || ' ' || p.family_name as name, c.name as class_name, v.own,
                   p.security_marking <> 'Ingen' as protected_identity, word.last
            from pupil_visibility v
            join pupil p on p.id = v.pupil_id
            join school_class c on c.id = p.class_id
            left join lateral (select max(t.at) as last from contact t
                               where t.pupil_id = p.id and t.topic = 'gott-ord' and t.reached
                                 and (t.zone = 'ordinar'
                                      or may_read_zone(:viewer, t.pupil_id, t.zone, t.logged_by, t.for_mentors))) word
                 on true
            where v.staff_id = :viewer and v.ground = 'mentor' and (word.last is null or word.last < :since)
            order by v.own desc, word.last nulls first, c.name, p.name_in_order
            """;

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id it has now, empty where its source has been kept before. */
    Optional<UUID> keep(UUID pupilId, String source, NewContact contact, @Nullable UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int kept = jdbc.sql(KEEP)
                .param("id", id)
                .param("pupil", pupilId)
                .param("source", source)
                .param("at", Timestamp.from(contact.at()))
                .param("channel", contact.channel().code())
                .param("topic", contact.topic().code())
                .param("party", contact.party().code())
                .param("with", contact.withWhom())
                .param("reached", contact.reached())
                .param("about", contact.about())
                .param("agreed", contact.agreed())
                .param("next", contact.nextStep())
                .param("nextOn", contact.nextOn())
                .param("zone", contact.secrecy().zone().code())
                .param("forMentors", contact.secrecy().forMentors())
                .param("notToGuardians", contact.secrecy().notToGuardians())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        return kept == 1 ? Optional.of(id) : Optional.empty();
    }

    UUID from(String source) {
        return jdbc.sql("select id from contact where source_key = ?")
                .param(source)
                .query(UUID.class)
                .single();
    }

    boolean standIn(UUID contactId, UUID caseId) {
        return jdbc.sql("insert into contact_in_case (contact_id, case_id) values (?, ?) on conflict do nothing")
                        .params(contactId, caseId)
                        .update()
                == 1;
    }

    void takeAlong(UUID pupilId, Instant since, UUID caseId) {
        jdbc.sql("""
                        insert into contact_in_case (contact_id, case_id)
                        select t.id, :case from contact t
                        where t.pupil_id = :pupil and t.at >= :since and t.zone = 'ordinar'
                          and not exists (select from contact_in_case i where i.contact_id = t.id)""")
                .param("case", caseId)
                .param("pupil", pupilId)
                .param("since", Timestamp.from(since))
                .update();
    }

    List<Contact> inCase(UUID caseId, UUID viewer) {
        return jdbc.sql(READABLE + """
                          and exists (select from contact_in_case i where i.contact_id = t.id and i.case_id = :case)
                        order by t.at, t.logged_at, t.id""")
                .param("case", caseId)
                .param("viewer", viewer)
                .query(ContactRows::contact)
                .list();
    }

    List<Contact> ofPupil(UUID pupilId, UUID viewer) {
        return jdbc.sql(READABLE + " and t.pupil_id = :pupil order by t.at desc, t.logged_at desc, t.id")
                .param("pupil", pupilId)
                .param("viewer", viewer)
                .query(ContactRows::contact)
                .list();
    }

    List<PupilToPraise> withoutGoodWord(Instant since, UUID viewer) {
        return jdbc.sql(WITHOUT_GOOD_WORD)
                .param("since", Timestamp.from(since))
                .param("viewer", viewer)
                .query(PupilToPraise.class)
                .list();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Channel.ofCode(row.getString("channel")),
                Topic.ofCode(row.getString("topic")),
                Party.ofCode(row.getString("party")),
                row.getString("with_whom"),
                row.getBoolean("reached"),
                row.getString("about"),
                row.getString("agreed"),
                row.getString("next_step"),
                row.getObject("next_on", LocalDate.class),
                row.getObject("logged_by", UUID.class),
                row.getString("logged_by_name"),
                row.getTimestamp("logged_at").toInstant(),
                Secrecy.of(row));
    }
}

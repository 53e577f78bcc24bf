package se.skolrutin.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.ContactMade;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.NewContact;
import se.skolrutin.contacts.Party;
import se.skolrutin.escalation.Decision;
import tools.jackson.databind.json.JsonMapper;

/** What is kept in a case: documents, decisions, and which contacts stand in it. Only adds; the same source twice is kept once. */
@Component
class CaseFile {

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFile(JdbcClient jdbc, Contacts contacts, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a decision with the case; false where it is there already. */
    boolean link(UUID caseId, UUID decisionId) {
        return jdbc.sql("insert into case_decision (case_id, decision_id, at) values (?, ?, ?) on conflict do nothing")
                        .params(caseId, decisionId, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Keeps a decision about a running case and tells of it; false where it is there already. */
    boolean decided(UUID caseId, Decision decision) {
        boolean first = link(caseId, decision.id());
        if (first) {
            events.publishEvent(new CaseDecided(caseId, decision.id(), decision.stage(), null, clock.instant()));
        }
        return first;
    }

    UUID answers(
            UUID caseId,
            long taskKey,
            String elementId,
            @Nullable String formId,
            String title,
            Map<String, Object> answers,
            UUID by) {
        String source = "task:" + taskKey;
        UUID document = filed(caseId, source, taskKey, elementId, formId, title, answers, by);
        ContactAnswers.in(answers).ifPresent(told -> contact(caseId, source, told.contact(clock), by));
        return document;
    }

    UUID document(UUID caseId, String source, String elementId, String title, Map<String, Object> content) {
        return filed(caseId, source, null, elementId, null, title, content, null);
    }

    private UUID filed(
            UUID caseId,
            String source,
            @Nullable Long taskKey,
            String elementId,
            @Nullable String formId,
            String title,
            Map<String, Object> content,
            @Nullable UUID by) {
        Optional<Filed> filed = jdbc.sql("""
                        insert into case_document (id, case_id, source_key, task_key, element_id, form_id, title,
                            content, content_hash, filed_at, filed_by)
                        select :id, :case, :source, :task, :element, :form, :title,
                            content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), :now, :by
                        from (select cast(:content as jsonb) content) given
                        on conflict (source_key) do nothing
                        returning id, content_hash""")
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("source", source)
                .param("task", taskKey)
                .param("element", elementId)
                .param("form", formId)
                .param("title", title)
                .param("content", json.writeValueAsString(content))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .query(Filed.class)
                .optional();
        filed.ifPresent(f -> events.publishEvent(
                new DocumentFiled(caseId, f.id(), elementId, title, f.contentHash(), by, clock.instant())));
        return filed.map(Filed::id).orElseGet(() -> documentFrom(source));
    }

    private UUID documentFrom(String source) {
        return jdbc.sql("select id from case_document where source_key = ?")
                .param(source)
                .query(UUID.class)
                .single();
    }

    /** Keeps a contact that a form or the house tells of; the same source twice is kept once. */
    UUID contact(UUID caseId, String source, NewContact contact, @Nullable UUID by) {
        return byHand(
                caseId,
                source,
                contact.about(Routine.ofCode(whose(caseId).routine()).topic()),
                by);
    }

    /** Keeps a contact as it was written in the case; one under a secrecy of its own stands with the pupil only. */
    UUID byHand(UUID caseId, String source, NewContact contact, @Nullable UUID by) {
        UUID id = contacts.keep(whose(caseId).pupilId(), source, contact, by);
        if (contact.secrecy().isOrdinary()) {
            stands(caseId, id, contact.channel(), contact.party(), contact.reached(), by);
        }
        return id;
    }

    private Whose whose(UUID caseId) {
        return jdbc.sql("select pupil_id, routine from school_case where id = ?")
                .param(caseId)
                .query(Whose.class)
                .single();
    }

    /** Lets a contact that was written elsewhere stand in the case, too. */
    void reused(UUID caseId, ContactMade made) {
        stands(caseId, made.contactId(), made.channel(), made.party(), made.reached(), made.by());
    }

    private void stands(UUID caseId, UUID contactId, Channel channel, Party party, boolean reached, @Nullable UUID by) {
        if (contacts.standIn(contactId, caseId)) {
            events.publishEvent(new ContactLogged(caseId, contactId, channel, party, reached, by, clock.instant()));
        }
    }

    /** Whom a case is about, under which routine. */
    private record Whose(UUID pupilId, String routine) {}

    /** A document that was new, with the hash of what the database holds. */
    private record Filed(UUID id, String contentHash) {}
}

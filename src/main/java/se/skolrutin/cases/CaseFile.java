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
import se.skolrutin.escalation.Decision;
import tools.jackson.databind.json.JsonMapper;

/** What is kept in a case: documents, contacts and decisions. Only adds; the same source twice is kept once. */
@Component
class CaseFile {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFile(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
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

    UUID contact(UUID caseId, String source, NewContact contact, @Nullable UUID by) {
        Optional<UUID> logged = jdbc.sql("""
                        insert into contact (id, case_id, source_key, at, channel, with_whom, reached, about, agreed,
                            next_step, logged_by, logged_at)
                        values (:id, :case, :source, :at, :channel, :with, :reached, :about, :agreed,
                            :next, :by, :now)
                        on conflict (source_key) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("source", source)
                .param("at", Timestamp.from(contact.at()))
                .param("channel", contact.channel().code())
                .param("with", contact.withWhom())
                .param("reached", contact.reached())
                .param("about", contact.about())
                .param("agreed", contact.agreed())
                .param("next", contact.nextStep())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
        logged.ifPresent(id -> events.publishEvent(
                new ContactLogged(caseId, id, contact.channel(), contact.reached(), by, clock.instant())));
        return logged.orElseGet(() -> contactFrom(source));
    }

    private UUID contactFrom(String source) {
        return jdbc.sql("select id from contact where source_key = ?")
                .param(source)
                .query(UUID.class)
                .single();
    }

    /** A document that was new, with the hash of what the database holds. */
    private record Filed(UUID id, String contentHash) {}
}

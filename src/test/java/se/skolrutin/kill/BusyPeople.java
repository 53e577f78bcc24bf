package se.skolrutin.kill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Engine;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Roster;
import se.skolrutin.tasks.Tasks;

/** Everybody does what is on the list at once, and the principal takes a quarter of the waiting cases one step further. */
@Component
@OnlyWhenKilled
class BusyPeople {

    private static final Logger log = LoggerFactory.getLogger(BusyPeople.class);

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Cases cases;
    private final Roster roster;
    private final Engine engine;
    private final TransactionTemplate transaction;

    BusyPeople(
            JdbcClient jdbc, Tasks tasks, Cases cases, Roster roster, Engine engine, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.cases = cases;
        this.roster = roster;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 20)
    void work() {
        jdbc.sql("select key, version, form_key from task where state = 'OPEN' order by created_at limit 8")
                .query()
                .listOfRows()
                .forEach(this::complete);
    }

    @Scheduled(fixedDelay = 500)
    void openLaterStep() {
        jdbc.sql("""
                        select c.id from school_case c
                        where c.state = 'OPEN' and c.stage = 'mentor' and c.asked_stage is null
                            and substr(c.id::text, 1, 1) < '4'
                            and exists (select 1 from process_instance p
                                join message_subscription s on s.process_instance_key = p.key and s.state = 'CREATED'
                                where p.case_id = c.id and s.message_name = 'ny-franvaro')
                        limit 5""")
                .query(UUID.class)
                .list()
                .forEach(caseId -> tolerant(() -> transaction.executeWithoutResult(
                        status -> cases.openStep(caseId, Stage.GUARDIANS, principal(caseId), "Oron har ökat."))));
    }

    private UUID principal(UUID caseId) {
        return jdbc.sql("""
                        select s.id from staff s join staff_role r on r.staff_id = s.id and r.role = 'rektor'
                        join school_case c on c.school_unit_id = s.school_unit_id where c.id = ?""").param(caseId).query(UUID.class).single();
    }

    private void complete(Map<String, Object> row) {
        tolerant(() -> {
            long key = (Long) row.get("key");
            List<UUID> people = tasks.peopleFor(key);
            if (!people.isEmpty()) {
                Map<String, Object> answers = row.get("form_key") == null
                        ? Map.of()
                        : AnswersToForms.to(
                                engine.form((Long) row.get("form_key")).orElseThrow());
                tasks.complete(key, (Integer) row.get("version"), answers, viewer(people.getFirst()));
            }
        });
    }

    private Viewer viewer(UUID staffId) {
        var person = roster.staff(staffId).orElseThrow();
        return new Viewer(staffId, person.givenName(), person.schoolUnit(), person.roles());
    }

    /** What is killed under their hands they simply try again. */
    private static void tolerant(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.info("Trying again: {}", e.toString());
        }
    }
}

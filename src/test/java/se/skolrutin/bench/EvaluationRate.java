package se.skolrutin.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.SmallSchool;
import se.skolrutin.escalation.Escalation;

/**
 * Pupils evaluated per second: facts read from PostgreSQL, rules fired, decision stored. Every round has pupils of its
 * own, since what is decided already is not stored again; their eight weeks are vacuumed, as autovacuum has done where
 * days were reported one by one.
 */
class EvaluationRate {

    private static final String PUPILS = """
            insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year, school_form,
                security_marking, enrolled_from)
            select id, id::text, ?, ?, 'Elev', 'Elevsson', 5, 'GR', 'Ingen', school_today() - 800
            from (select gen_random_uuid() as id from generate_series(1, ?)) made
            """;

    /** Eight weeks; one pupil in a hundred has unreported absence, all are ill now and then. */
    private static final String DAYS = """
            insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other, occasions,
                invalid_occasions, full_day)
            select id, day, 300, 300, 300 - valid - invalid, valid, invalid, 0, (valid + invalid > 0)::int,
                (invalid > 0)::int, valid = 300
            from (
                select p.id, d::date as day,
                    case when random() < 0.02 then 300 else 0 end as valid,
                    0 as ill,
                    case when abs(hashtext(p.id::text)) % 100 = 0 and extract(isodow from d) = 1 then 60 else 0 end as invalid
                from pupil p cross join generate_series(school_today() - 56, school_today(), interval '1 day') d
                where p.school_unit_id = ? and extract(isodow from d) < 6
            ) lessons
            where valid + invalid <= 300
            """;

    private static final String TOUCH =
            "insert into attendance_touched (pupil_id, touched_at) select id, now() from pupil where school_unit_id = ?"
                    + " on conflict do nothing";

    private final Application application;
    private final int pupils;

    EvaluationRate(Application application, int pupils) {
        this.application = application;
        this.pupils = pupils;
    }

    double pupilsPerSecond() {
        return pupils / seconds();
    }

    double seconds() {
        touchNewPupils();
        long start = System.nanoTime();
        evaluate();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The most heap that is held while pupils are evaluated, collected every second, beyond what was held before. */
    double heldMegabytes() {
        touchNewPupils();
        double before = held();
        double most = before;
        CompletableFuture<Void> evaluation = CompletableFuture.runAsync(this::evaluate);
        while (!evaluation.isDone()) {
            evaluation.copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
            most = Math.max(most, held());
        }
        evaluation.join();
        return most - before;
    }

    private static double held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private void touchNewPupils() {
        JdbcClient jdbc = application.bean(JdbcClient.class);
        SmallSchool school = new SmallSchool(jdbc);
        jdbc.sql(PUPILS).params(school.unit, school.schoolClass, pupils).update();
        jdbc.sql(DAYS).params(school.unit).update();
        jdbc.sql("analyze pupil").update();
        jdbc.sql("vacuum analyze attendance_day").update();
        jdbc.sql(TOUCH).params(school.unit).update();
    }

    private void evaluate() {
        int evaluated = application.bean(Escalation.class).evaluateTouched();
        if (evaluated < pupils) {
            throw new IllegalStateException("%d of %d pupils were evaluated".formatted(evaluated, pupils));
        }
    }
}

package se.skolrutin.escalation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;

/** How many pupils are evaluated a second, from facts in PostgreSQL to stored decisions; run it by name. */
@DatabaseTest
class EvaluationBench {

    private static final int PUPILS = 5_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Escalation escalation;

    @Test
    void evaluatesPupilsASecond() {
        write(new SchoolOnPaper(jdbc).unit);
        for (var round = 1; round <= 5; round++) {
            measure(round);
        }
    }

    private void measure(int round) {
        jdbc.sql("truncate decision").update();
        jdbc.sql("insert into attendance_touched select id, now() from pupil on conflict do nothing")
                .update();
        var cpu = cpuSeconds();
        var started = Instant.now();
        var evaluated = escalation.evaluateTouched();
        var seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "round %d: %d pupils in %.2f s (%.2f s of processor here), %.0f a second, %d decisions, %d cases%n",
                round,
                evaluated,
                seconds,
                cpuSeconds() - cpu,
                evaluated / seconds,
                count("decision"),
                count("school_case"));
    }

    private static double cpuSeconds() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Sixty school days of four lessons; one day in twenty away, every third of those without notice. */
    private void write(UUID unit) {
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, given_name, family_name, year, school_form,
                                           enrolled_from)
                        select gen_random_uuid(), 'bench-' || i, ?, 'Prov', 'Elev', 7, 'GR', date '2020-08-01'
                        from generate_series(1, ?) i""").params(unit, PUPILS).update();
        jdbc.sql("""
                        insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other,
                                                    occasions, invalid_occasions, full_day, absent_subjects)
                        select id, day, 320, 320, 320 - valid - invalid, valid, invalid, 0, (valid + invalid > 0)::int,
                               (invalid > 0)::int, valid + invalid = 320,
                               case when valid + invalid > 0 then valid + invalid || ' Matematik' end
                        from (select id, day, case when luck < 0.033 then 320 else 0 end valid,
                                     case when luck > 0.983 then 80 else 0 end invalid
                              from (select p.id, d::date as day, random() luck
                                    from pupil p, generate_series(?::date - 84, ?::date, interval '1 day') d
                                    where p.external_id like 'bench-%' and extract(isodow from d) < 6) a) b""").params(LocalDate.now(), LocalDate.now()).update();
        jdbc.sql("analyze").update();
    }
}

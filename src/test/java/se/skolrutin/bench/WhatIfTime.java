package se.skolrutin.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.skolrutin.SmallSchool;
import se.skolrutin.calendar.Term;
import se.skolrutin.whatif.TriedLadder;
import se.skolrutin.whatif.WhatIf;
import se.skolrutin.whatif.WhatIfRun;
import se.skolrutin.whatif.WhatIfState;

/** How long it takes to try another ladder on a school's term: facts read, two ladders gone through, result stored. */
class WhatIfTime {

    private static final String PUPILS = """
            insert into pupil (id, external_id, school_unit_id, class_id, given_name, family_name, year, school_form,
                security_marking, enrolled_from)
            select id, id::text, ?, ?, 'Elev', 'Elevsson', 5, 'GR', 'Ingen', date '2020-08-01'
            from (select gen_random_uuid() as id from generate_series(1, ?)) made
            """;

    /** A term of 110 weekdays and the weeks before it; all are ill now and then, one in ten is away often. */
    private static final String DAYS = """
            insert into attendance_day (pupil_id, day, offered, reported, present, valid, invalid, other, occasions,
                invalid_occasions, full_day, absent_subjects)
            select id, day, 300, 300, 300 - valid - invalid, valid, invalid, 0, (valid + invalid > 0)::int,
                (invalid > 0)::int, valid = 300, case when valid + invalid > 0 then valid + invalid || ' Matematik' end
            from (
                select id, day, case when luck < inclined then 300 else 0 end as valid,
                    case when luck > 1 - inclined / 3 then 60 else 0 end as invalid
                from (
                    select p.id, d::date as day, random() as luck,
                        case when abs(hashtext(p.id::text)) % 10 = 0 then 0.2 else 0.02 end as inclined
                    from pupil p cross join generate_series(date '2025-08-18', date '2025-12-19', interval '1 day') d
                    where p.school_unit_id = ? and extract(isodow from d) < 6
                ) drawn
            ) lessons
            """;

    private final Application application;
    private final SmallSchool school;
    private final TriedLadder tried;
    private final Term term;

    WhatIfTime(Application application, int pupils) {
        this.application = application;
        JdbcClient jdbc = application.bean(JdbcClient.class);
        school = new SmallSchool(jdbc);
        jdbc.sql(PUPILS).params(school.unit, school.schoolClass, pupils).update();
        jdbc.sql(DAYS).params(school.unit).update();
        jdbc.sql("analyze pupil").update();
        jdbc.sql("analyze attendance_day").update();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        school.principal.toString(), null, List.of()));
        tried = whatIf().ladders().stream()
                .filter(one -> one.id().equals("eskilstuna"))
                .findFirst()
                .orElseThrow();
        term = whatIf().terms().stream()
                .filter(one -> one.name().equals("HT 2025"))
                .findFirst()
                .orElseThrow();
    }

    double seconds() {
        long start = System.nanoTime();
        goThrough(Duration.ofMillis(20), () -> {});
        return (System.nanoTime() - start) / 1e9;
    }

    /** The most heap that is held while a run goes on, beyond what was held before. */
    double heldMegabytes() {
        double before = held();
        double[] most = {before};
        goThrough(Duration.ofSeconds(1), () -> most[0] = Math.max(most[0], held()));
        return most[0] - before;
    }

    private static double held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private void goThrough(Duration interval, Runnable meanwhile) {
        UUID run = whatIf().start(tried, term).orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInSameThread()
                .pollInterval(interval)
                .until(() -> {
                    meanwhile.run();
                    return !whatIf().run(run).orElseThrow().running();
                });
        WhatIfRun done = whatIf().run(run).orElseThrow();
        if (done.state() != WhatIfState.DONE) {
            throw new IllegalStateException("Expected a run that comes to its end, but it is " + done.state());
        }
    }

    private WhatIf whatIf() {
        return application.bean(WhatIf.class);
    }
}

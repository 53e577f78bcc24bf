package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.SmallSchool;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.roster.Role;
import se.skolrutin.signals.NewSignal;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.Signals;

@DatabaseTest
class ConcernTimesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConcernTimes times;

    @Autowired
    private Signals signals;

    @Autowired
    private Cases cases;

    @Autowired
    private Clock clock;

    @Test
    void raisesAWarningThatTimeHasMadeWorse() {
        var school = new SmallSchool(jdbc);
        var pupil = school.pupil();
        var mentor = new Viewer(school.mentor, "Mona", school.unit, Set.of(Role.MENTOR));
        var today = LocalDate.now(clock);
        signals.handIn(
                new NewSignal("warning:" + pupil, pupil, SignalKind.GRADE_WARNING, today, "Matematik", null), mentor);
        var matter = await().until(() -> concern(pupil), Optional::isPresent).orElseThrow();

        jdbc.sql("update signal set day = day - 40 where pupil_id = ?")
                .param(pupil)
                .update();
        times.everyMorning();

        assertThat(cases.decisions(matter, school.mentor))
                .extracting(Decision::stage)
                .containsExactly(Stage.MENTOR, Stage.EHT);
    }

    private Optional<UUID> concern(UUID pupil) {
        return jdbc.sql("select id from school_case where pupil_id = ? and routine = 'oro'")
                .param(pupil)
                .query(UUID.class)
                .optional();
    }
}

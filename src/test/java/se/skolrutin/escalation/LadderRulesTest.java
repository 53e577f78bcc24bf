package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a decision says of conditions that were not tried, and of those that count more than one thing. */
class LadderRulesTest {

    @Test
    void saysThatAPersonOpensAStep() {
        assertThat(decision("bollnas", "2026-10-09", "2026-10-08 giltig 80").criteriaOfStep(3))
                .extracting(Criterion::sentence)
                .containsOnlyOnce("Steg 3 öppnas av en människa: när frånvaron fortsätter trots mötet avgör rektor.");
    }

    @Test
    void saysThatAnAssessmentDayHasNotCome() {
        var early = decision("boras", "2026-11-27", "2026-11-26 giltig 80").criteriaOfStep(2);
        assertThat(early)
                .extracting(Criterion::sentence)
                .contains("Steg 2 prövas mot det här villkoret först vid avstämningen den 30 april eller 30 november.");
        var then = decision("boras", "2026-11-30", "2026-11-26 giltig 80").criteriaOfStep(2);
        assertThat(then)
                .filteredOn(criterion -> criterion.sentence().contains("avstämningen"))
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.last()).isEqualTo("2026-11-30"));
    }

    @Test
    void saysHowManyOccasionsItSaw() {
        assertThat(decision("gymnasium-csn", "2026-10-09", "2026-10-05..2026-10-07 ogiltig 100")
                        .criteriaOfStep(2))
                .extracting(Criterion::sentence)
                .containsExactly(
                        "Den ogiltiga frånvaron den här månaden är 5 timmar vid 3 tillfällen. Gränsen är mer än 4"
                                + " timmar vid minst 4 tillfällen (CSN:s gräns).");
    }

    private static Decision decision(String ladder, String day, String absence) {
        var today = LocalDate.parse(day);
        return Scene.SHIPPED
                .fresh(ladder, today, AbsenceNotation.attendance(absence, 100, today), ladder.startsWith("gym"))
                .decision();
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionContentTest {

    /** As facts were kept before absence known in advance and late arrivals were among them. */
    private static final String BEFORE = """
            {"facts":[["4v","2026-09-12","2026-10-09",6080,6000,5000,600,400,0,5,3,2,1,1,4,3,2,1]],"report":false}""";

    @Test
    void factsFromBeforeSayNothingOfAbsenceKnownInAdvanceOrOfComingLate() {
        var facts = DecisionContent.read(BEFORE).facts().getFirst();

        assertThat(facts)
                .isEqualTo(new WindowFacts(
                        "4v",
                        LocalDate.of(2026, 9, 12),
                        LocalDate.of(2026, 10, 9),
                        6080,
                        6000,
                        5000,
                        600,
                        400,
                        0,
                        5,
                        3,
                        2,
                        1,
                        1,
                        4,
                        3,
                        2,
                        1,
                        null,
                        null));
        assertThat(facts.withoutKnown()).isEqualTo(facts);
        assertThat(facts.lateArrivals()).isEqualTo(LateArrivals.NONE);
    }

    @Test
    void keepsBothAsNumbersWithoutNames() {
        var kept = BEFORE.replace(",2,1]]", ",2,1,[100,2,1,1,1,2,1,1,1],[25,2,3]]]");

        var facts = DecisionContent.read(kept).facts().getFirst();

        assertThat(facts.withoutKnown().valid()).isEqualTo(100);
        assertThat(facts.withoutKnown().absentDays()).isEqualTo(2);
        assertThat(facts.lateArrivals()).isEqualTo(new LateArrivals(25, 2, 3));
        assertThat(DecisionContent.read(kept).json()).contains(kept.substring(1, kept.indexOf(",\"report")));
    }
}

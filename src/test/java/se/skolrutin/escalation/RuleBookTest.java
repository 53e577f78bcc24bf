package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void firesTheRulesThatThePackageCarries() {
        var today = LocalDate.of(2026, 10, 9);
        var verdict =
                Scene.SHIPPED.fresh("danderyd", today, AbsenceNotation.attendance("2026-10-09 ogiltig 80", 100, today));
        assertThat(verdict.unreportedToday()).isTrue();
        assertThat(verdict.decision().stage()).isEqualTo(Stage.MENTOR);
    }
}

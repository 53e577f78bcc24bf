package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.skolrutin.attendance.PupilAttendance;

/** Long absence under ladders that have no step where the law has it investigated. */
class BesideLadderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void namesNoStepOfALowerStageInBollnas() {
        isInvestigatedByLaw(away("bollnas"));
    }

    @Test
    void namesNoStepOfALowerStageInBoras() {
        var today = LocalDate.of(2026, 11, 6);
        var lastMonth = AbsenceNotation.attendance("2026-09-28..2026-10-16 ogiltig", 100, today);
        isInvestigatedByLaw(Scene.SHIPPED.fresh("boras", today, lastMonth).decision());
    }

    private static void isInvestigatedByLaw(Decision decision) {
        assertThat(decision.stage()).isEqualTo(Stage.EHT);
        assertThat(decision.stepTitle()).isNull();
        assertThat(decision.isBesideLadder()).isTrue();
        assertThat(decision.dutyToInvestigate()).extracting(Criterion::source).contains("7 kap. 19 a § skollagen");
    }

    @Test
    void namesNoStepWhereAPersonOpensAStageTheLadderHasNot() {
        var once = AbsenceNotation.attendance("2026-11-18 ogiltig", 100, TODAY);
        var decision = Scene.SHIPPED.asked("ovanaker-runemo-f6", TODAY, once, Stage.MENTOR, TODAY, Stage.EHT);
        assertThat(decision.stage()).isEqualTo(Stage.EHT);
        assertThat(decision.isBesideLadder()).isTrue();
        assertThat(decision.dutyToInvestigate()).isEmpty();
    }

    @Test
    void namesTheStepWhereTheLadderHasOne() {
        var decision = away("danderyd");
        assertThat(decision.stepTitle()).isNotNull();
        assertThat(decision.isBesideLadder()).isFalse();
    }

    @Test
    void saysWhatTheLawAsksForInGymnasiet() {
        var decision =
                Scene.SHIPPED.fresh("gymnasium-csn", TODAY, absence(), true).decision();
        assertThat(decision.dutyToInvestigate()).extracting(Criterion::source).contains("15 kap. 16 § skollagen");
    }

    private static Decision away(String ladder) {
        return Scene.SHIPPED.fresh(ladder, TODAY, absence()).decision();
    }

    private static PupilAttendance absence() {
        return AbsenceNotation.attendance("2026-10-05..2026-11-20 ogiltig", 100, TODAY);
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a matter stands when its ladder is another: Håbo has two steps at the mentor, Danderyd one. */
class LadderTest {

    private static final Ladder DANDERYD = Scene.LADDERS.get("danderyd").ladder();
    private static final Ladder HABO = Scene.LADDERS.get("habo").ladder();
    private static final Ladder BOLLNAS = Scene.LADDERS.get("bollnas").ladder();

    @Test
    void findsItsOwnStepsAgain() {
        HABO.steps().forEach(step -> assertThat(HABO.stepLike(HABO, step.stage(), step.no()))
                .isEqualTo(step.no()));
    }

    @Test
    void takesTheLastOfTheStageWhereThereAreFewer() {
        var second = HABO.steps().get(1);
        assertThat(second.stage()).isEqualTo(Stage.MENTOR);
        assertThat(DANDERYD.stepLike(HABO, Stage.MENTOR, second.no())).isEqualTo(1);
    }

    @Test
    void takesTheFirstOfTheStageWhereTheOtherHasNone() {
        var fromNoStepOfItsOwn = DANDERYD.stepLike(BOLLNAS, Stage.EHT, BOLLNAS.stepFor(Stage.EHT));
        assertThat(DANDERYD.step(fromNoStepOfItsOwn).stage()).isEqualTo(Stage.EHT);
        assertThat(BOLLNAS.stepLike(DANDERYD, Stage.EHT, fromNoStepOfItsOwn)).isEqualTo(BOLLNAS.stepFor(Stage.EHT));
    }

    @Test
    void namesAStepOnlyAtItsOwnStage() {
        assertThat(BOLLNAS.titleAt(Stage.GUARDIANS, 2)).isEqualTo("Rektor kallar till möte");
        assertThat(BOLLNAS.titleAt(Stage.EHT, 2)).isNull();
    }
}

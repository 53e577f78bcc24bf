package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderReaderTest {

    private static final String DANDERYD = Ladders.shipped().get("danderyd.yaml");

    @Test
    void readsEveryLadderThatIsShipped() {
        assertThat(Scene.LADDERS).containsOnlyKeys("danderyd", "eskilstuna", "trollboda");
        assertThat(Scene.LADDERS.get("danderyd").ladder().steps())
                .extracting(Step::stage)
                .containsExactly(Stage.MENTOR, Stage.GUARDIANS, Stage.EHT, Stage.PRINCIPAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    measure: UNREPORTED     | measure: SJUK      | danderyd.yaml.steps[1].triggersAny[1].measure
                    unit: WEEKS_WITH_ABSENCE | unit: MÅNVARV      | steps[1].triggersAny[2].unit
                    stage: vardnadshavare   | stage: hemmet      | danderyd.yaml.steps[2].stage
                    owners: [rektor]        | owners: [vaktmästare] | steps[4].owners[1]
                    trialSchoolDays: 15     | trialSchoolDays: -1 | steps[3].trialSchoolDays
                    window: SINCE_STEP      | window: EVIGHET    | window
                    - step: 2               | - step: 5          | numbered
                    afterStep: 3            | afterStep: 4       | step 4 to come after a lower step
                    stage: elevhalsa        | stage: mentor      | lower stage
                    raiseToDeputy: 3        | raiseToDeputy: 7   | deputy before the principal
                    samtal: 3               | samtalet: 3        | samtalet
                    assumed: true           | antaget: true      | antaget
                    """)
    void refusesAMistakeByItsPlace(String right, String wrong, String place) {
        assertThat(DANDERYD).contains(right);
        var mistaken = DANDERYD.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> LadderReader.ladder("danderyd.yaml", mistaken)).hasMessageContaining(place);
    }

    @Test
    void refusesAStepThatCountsFromAStepItDoesNotName() {
        var mistaken = DANDERYD.replaceFirst("    afterStep: 1\n", "");
        assertThatThrownBy(() -> LadderReader.ladder("danderyd.yaml", mistaken)).hasMessageContaining("afterStep");
    }

    @Test
    void marksWhatTheSourceLeavesToAPerson() {
        var trigger = Scene.LADDERS.get("danderyd").ladder().step(2).triggers().getFirst();
        assertThat(trigger.judgement()).isTrue();
        assertThat(trigger.assumed()).isTrue();
    }
}

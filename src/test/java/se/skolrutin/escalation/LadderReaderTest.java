package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderReaderTest {

    private static final String DANDERYD = Ladders.shipped().get("danderyd.yaml");

    @Test
    void readsEveryLadderThatIsShipped() {
        assertThat(Scene.LADDERS)
                .containsOnlyKeys(
                        "danderyd",
                        "eskilstuna",
                        "trollboda",
                        "habo",
                        "boras",
                        "bollnas",
                        "ovanaker-runemo-f6",
                        "gymnasium-csn",
                        Scene.TOO_SLOW,
                        Scene.EXCLUDING,
                        Scene.NOT_EXCLUDING);
        assertThat(Scene.LADDERS.get("danderyd").ladder().steps())
                .extracting(Step::stage)
                .containsExactly(Stage.MENTOR, Stage.GUARDIANS, Stage.EHT, Stage.PRINCIPAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    measure: UNREPORTED     | measure: SJUK      | Steg 1, villkor 1, mått: ska vara något av TOTAL
                    measure: UNREPORTED     | measure: SICK      | Steg 1, villkor 1, mått: ska vara VALID, den giltiga frånvaron: att en elev är sjuk är en uppgift om hälsa (artikel 9 i dataskyddsförordningen) och sparas inte, men är ”SICK”.
                    value: 15               | exclude: [SJUKDOM], value: 15 | Steg 3, villkor 1, undantag 1: ska vara något av BEVILJAD_LEDIGHET, KANT_VARDBESOK, OTHER_ATTENDANCE
                    value: 15               | exclude: BEVILJAD_LEDIGHET, value: 15 | Steg 3, villkor 1, undantag: ska ha minst en rad
                    value: 15               | minReportedShare: allt, value: 15 | Steg 3, villkor 1, andel rapporterad lektionstid: ska vara ett tal från 0
                    unit: WEEKS_WITH_ABSENCE | unit: MÅNVARV      | Steg 1, villkor 2, enhet: ska vara något av PERCENT
                    stage: vardnadshavare   | stage: hemmet      | Steg 2, skede: ska vara något av mentor
                    owners: [rektor]        | owners: [vaktmästare] | Steg 4, ägare 1: ska vara något av
                    trialSchoolDays: 15     | trialSchoolDays: -1 | Steg 3, prövotid: ska vara ett heltal från 0, men är ”-1”.
                    value: 15               | value: femton      | Steg 3, villkor 1, gräns: ska vara ett tal från 0, men är ”femton”.
                    window: SINCE_STEP      | window: EVIGHET    | period: ska vara något av
                    samtal: 3               | samtalet: 3        | samtalet är inget av dem
                    assumed: true           | antaget: true      | antaget är inget av dem
                    steps:                  | steg:              | steg är inget av dem
                    watch: {remindBefore: 1, remindAfter: 1, | watch: {remindBefore: 1, | Bevakning, påminnelse efter: ska vara ett heltal från 0, men saknas.
                    steps:                  | steps: [         | Trappan: filen är inte YAML som går att läsa.
                    """)
    void refusesWhatCannotBeReadByStepAndField(String right, String wrong, String place) {
        assertThat(DANDERYD).contains(right);
        var mistaken = DANDERYD.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> LadderReader.ladder(mistaken))
                .isInstanceOf(LadderRefused.class)
                .hasMessageContaining(place);
    }

    @Test
    void readsWhatIsLeftOutAndWhatIsAskedOfTheData() {
        var ladder = Scene.LADDERS.get(Scene.EXCLUDING).ladder();
        assertThat(ladder.step(1).triggers().getFirst().exclude()).containsExactlyInAnyOrder(Exclusion.values());
        assertThat(ladder.step(3).triggers().getFirst())
                .extracting(Trigger::minReportedShare, Trigger::minOfferedMinutes, Trigger::exclude)
                .containsExactly(0.98, 2240, Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exclude: [BEVILJAD_LEDIGHET, KANT_VARDBESOK]", "minReportedShare: 1", "minOfferedMinutes: 1"})
    void theLawLeavesNothingOutAndAsksNothingOfTheData(String field) {
        var law = RuleText.shipped().files().get("lagkrav.yaml");
        assertThat(LadderReader.statute(law).investigation()).isNotEmpty();
        assertThatThrownBy(() -> LadderReader.statute(law.replaceFirst("value: 15", "value: 15, " + field)))
                .isInstanceOf(LadderRefused.class)
                .hasMessageContaining("är inget av dem");
    }

    @Test
    void marksWhatTheSourceLeavesToAPerson() {
        var trigger = Scene.LADDERS.get("danderyd").ladder().step(2).triggers().getFirst();
        assertThat(trigger.judgement()).isTrue();
        assertThat(trigger.assumed()).isTrue();
    }
}

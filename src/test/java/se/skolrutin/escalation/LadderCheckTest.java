package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderCheckTest {

    @TestFactory
    Stream<DynamicTest> everyShippedLadderCanBeUsed() {
        return Ladders.shipped().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(flaws(file.getValue())).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    danderyd | - step: 2          | - step: 5           | Steg 2, nummer: stegen ska numreras i följd
                    danderyd | afterStep: 3       | afterStep: 4        | Steg 4, efter steg: ett steg kan bara komma efter ett lägre steg
                    danderyd | stage: elevhalsa   | stage: mentor       | Steg 3, skede: steget motsäger steg 2, som redan ligger hos Vårdnadshavare.
                    danderyd | stage: mentor      | stage: rektor       | Steg 1, skede: det första steget ska ligga hos mentorn
                    danderyd | raiseToDeputy: 3   | raiseToDeputy: 7    | Bevakning, till rektor: uppgiften når rektor efter biträdande rektor.
                    danderyd | value: 15          | value: 101          | Steg 3, villkor 1, gräns: gränsen kan aldrig nås
                    danderyd | value: 15          | value: 0            | Steg 3, villkor 1, gräns: gränsen håller också utan frånvaro
                    danderyd | ">=", value: 15    | "<=", value: 15     | Steg 3, villkor 1, jämförelse: ett steg nås av mer frånvaro
                    danderyd | rollingWeeks: 2    | rollingWeeks: 0     | Steg 3, villkor 1, period, veckor: perioden ska vara minst en vecka.
                    danderyd | minReportedShare: 0.9 | minReportedShare: 90 | Krav på underlaget, andel rapporterad lektionstid: andelen är högst 1
                    danderyd | {utredning: 15}    | {utredning: 16}     | Steg 3, skoldagar för, utredning: 16 skoldagar är längre än lagens frist
                    danderyd | anmalan: 2         | anmalan: 3          | Skoldagar för, anmälan till huvudmannen: 3 skoldagar är längre än lagens frist
                    danderyd | , anmalan: 2       |                     | Skoldagar för, anmälan till huvudmannen: antal skoldagar saknas.
                    danderyd | {measure: TOTAL, unit: PERCENT, op: "<=", value: 5 | {measure: TOTAL, unit: PERCENT, op: "<=", value: 6 | Steg 2, villkor 1, gräns: samma frånvaro leder både till steget och till att ärendet avslutas.
                    danderyd | {measure: INVALID, unit: OCCASIONS, op: "<=" | {measure: INVALID, unit: OCCASIONS, op: ">=" | Villkor för att avsluta 2, jämförelse: ett ärende avslutas av högst
                    ovanaker-runemo-f6 | value: 10 | value: 5           | Steg 1, villkor 1, gräns: villkoret leder aldrig hit, eftersom steg 2 har samma eller lägre gräns.
                    trollboda | patterns: [WEEKDAY, SUBJECT], |         | Steg 2, villkor 2, mönster: säg vilka mönster som räknas.
                    trollboda | measure: TOTAL, unit: CONSECUTIVE_DAYS | measure: VALID, unit: CONSECUTIVE_DAYS | Steg 1, villkor 1, mått: dagar och veckor i sträck
                    bollnas  | judged: när frånvaron fortsätter trots mötet avgör rektor | | Steg 3, villkor: steget går inte att nå
                    """)
    void refusesByStepAndField(String ladder, String right, String wrong, String sentence) {
        assertThat(text(ladder)).contains(right);
        assertThat(flaws(replaced(ladder, right, wrong)))
                .extracting(LadderFlaw::sentence)
                .anySatisfy(told -> assertThat(told).startsWith(sentence));
    }

    @Test
    void aLadderMayLeaveOutWhatWasKnownAndCountLateArrivals() {
        assertThat(flaws(Scene.excluding())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    KANT_VARDBESOK, OTHER_ATTENDANCE | OTHER_ATTENDANCE | Steg 1, villkor 1, undantag: beviljad ledighet och känt vårdbesök sparas som ett enda tal, så båda undantas eller ingen av dem.
                    measure: VALID, unit: DAYS       | measure: INVALID, unit: DAYS | Steg 1, villkor 2, undantag: bara all frånvaro (TOTAL) och giltig frånvaro (VALID) kan ha varit känd i förväg.
                    measure: LATE, unit: OCCASIONS   | measure: LATE, unit: PERCENT | Steg 1, villkor 4, enhet: sen ankomst räknas i tillfällen, dagar eller timmar.
                    measure: LATE, unit: HOURS       | measure: LATE, unit: CONSECUTIVE_DAYS | Steg 2, villkor 2, enhet: sen ankomst räknas i tillfällen, dagar eller timmar.
                    minReportedShare: 0.98           | minReportedShare: 98 | Steg 3, villkor 1, andel rapporterad lektionstid: andelen är högst 1
                    utredning: 15                    | utredning: 16 | Skoldagar för, utredning: 16 skoldagar är längre än lagens frist
                    """)
    void refusesWhatCannotBeLeftOutOrCountedSo(String right, String wrong, String sentence) {
        assertThat(Scene.excluding()).contains(right);
        assertThat(flaws(Scene.excluding().replaceFirst(Pattern.quote(right), wrong)))
                .extracting(LadderFlaw::sentence)
                .singleElement()
                .asString()
                .startsWith(sentence);
    }

    @Test
    void aLaterStepThatLeavesMoreOutIsNotTheLaxerOne() {
        var all = "{measure: TOTAL, unit: DAYS, op: \">\", value: 10, window: TERM";
        assertThat(text("ovanaker-runemo-f6")).contains(all);
        var excluding = ", exclude: [BEVILJAD_LEDIGHET, KANT_VARDBESOK]";
        var lower = replaced("ovanaker-runemo-f6", all, all.replace("10", "5") + excluding);
        assertThat(flaws(lower)).isEmpty();
        assertThat(flaws(lower.replaceFirst("value: 5, window: TERM", "value: 5, window: TERM" + excluding)))
                .extracting(LadderFlaw::field)
                .containsExactly("steps[1].triggersAny[1].value");
    }

    @Test
    void aMatterIsNotClosedOverAbsenceThatAStepCounts() {
        var exit = "value: 5, window: SINCE_STEP";
        assertThat(flaws(replaced("habo", exit, exit + ", exclude: [BEVILJAD_LEDIGHET, KANT_VARDBESOK]")))
                .extracting(LadderFlaw::sentence)
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told)
                        .endsWith("samma frånvaro leder både till steget och till att ärendet avslutas."));
    }

    @Test
    void aLessonThatThePupilComesLateToIsNoDay() {
        var late = "{measure: LATE, unit: OCCASIONS, op: \">\", value: 10, window: TERM";
        var days = "{measure: TOTAL, unit: DAYS, op: \">\", value: 10, window: TERM";
        var first = "{measure: TOTAL, unit: DAYS, op: \">\", value: 5, window: TERM";
        assertThat(flaws(replaced("ovanaker-runemo-f6", first, late))).isEmpty();
        assertThat(flaws(replaced("ovanaker-runemo-f6", first, late.replace("OCCASIONS", "DAYS"))))
                .extracting(LadderFlaw::field)
                .containsExactly("steps[1].triggersAny[1].value");
        assertThat(text("ovanaker-runemo-f6")).contains(days);
    }

    @Test
    void aLaterStepThatAsksForBetterDataIsNotTheLaxerOne() {
        var all = "value: 10, window: TERM";
        assertThat(flaws(replaced("ovanaker-runemo-f6", all, "value: 5, minReportedShare: 0.9, window: TERM")))
                .isEmpty();
    }

    @Test
    void refusesAStepThatCountsFromAStepItDoesNotName() {
        assertThat(flaws(replaced("danderyd", "    afterStep: 1\n", "")))
                .extracting(LadderFlaw::field)
                .contains("steps[2].triggersAny[1].window", "steps[2].triggersAny[1].afterWeeks");
    }

    @Test
    void findsALaterStepThatIsLaxerInOtherWords() {
        var laxer = replaced(
                "boras",
                "{measure: TOTAL, unit: PERCENT, op: \">=\", value: 20, window: CALENDAR_MONTH}",
                "{measure: TOTAL, unit: WEEKS_CONTINUOUS, op: \">=\", value: 0.2, window: {rollingWeeks: 4}}");
        assertThat(flaws(laxer)).extracting(LadderFlaw::field).containsExactly("steps[1].triggersAny[1].value");
    }

    @Test
    void tellsOfEverythingThatIsWrongAtOnce() {
        var mistaken = replaced("danderyd", "value: 15", "value: 101").replace("{utredning: 15}", "{utredning: 99}");
        assertThat(flaws(mistaken)).hasSize(2);
    }

    private static String text(String ladder) {
        return Ladders.shipped().get(ladder + ".yaml");
    }

    private static String replaced(String ladder, String right, @Nullable String wrong) {
        return text(ladder).replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
    }

    private static List<LadderFlaw> flaws(String yaml) {
        return LadderCheck.flaws(LadderReader.ladder(yaml), Scene.RULES.statute());
    }
}

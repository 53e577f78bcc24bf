package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderDescriptionTest {

    private static final String DANDERYD = Ladders.shipped().get("danderyd.yaml");

    @Test
    void saysAConditionAndThatItIsAssumed() {
        assertThat(lines("gymnasium-csn", "Steg 2"))
                .contains(new LadderLine(
                        "Villkor 1",
                        "Den ogiltiga frånvaron den här månaden är mer än 4 timmar vid minst 4 tillfällen (CSN:s gräns)",
                        true,
                        false));
    }

    @Test
    void saysWhatIsLeftOutAndWhatIsAskedOfTheData() {
        assertThat(lines(Scene.EXCLUDING, "Steg 1"))
                .extracting(LadderLine::words)
                .contains(
                        "Frånvaron (giltig och ogiltig) de senaste 4 veckorna, utan frånvaro som var känd i förväg och annan"
                                + " skolaktivitet, är minst 20 procent",
                        "Den giltiga frånvaron de senaste 4 veckorna, utan frånvaro som var känd i förväg, är minst 6 dagar",
                        "Sen ankomst den här månaden är minst 5 tillfällen");
        assertThat(lines(Scene.EXCLUDING, "Steg 3"))
                .extracting(LadderLine::words)
                .contains(
                        "Frånvaron (giltig och ogiltig) den här månaden är minst 50 procent, om minst 98 procent av lektionstiden"
                                + " är rapporterad och minst 2240 lektionsminuter har hållits");
    }

    @Test
    void saysThatSomethingIsLeftOutFromNow() {
        var before = ladder(Scene.excluding().replaceFirst(", exclude: \\[BEVILJAD_LEDIGHET, KANT_VARDBESOK]", ""));
        assertThat(LadderDescription.differences(before, ladder(Scene.excluding())))
                .containsExactly(new LadderDifference(
                        "När ett ärende avslutas",
                        "Villkor 1",
                        "Frånvaron (giltig och ogiltig) sedan steget inleddes är högst 5 procent",
                        "Frånvaron (giltig och ogiltig) sedan steget inleddes, utan frånvaro som var känd i förväg, är högst"
                                + " 5 procent"));
    }

    @Test
    void saysWhenATermIsLookedAt() {
        assertThat(lines("boras", "Steg 2")).extracting(LadderLine::words).anySatisfy(words -> assertThat(words)
                .startsWith("Frånvaron (giltig och ogiltig) den här terminen fram till avstämningen den 30 april eller"
                        + " 30 november är minst 10 procent"));
    }

    @Test
    void saysWhoOwnsAStepAndWhatAPersonJudges() {
        assertThat(lines("bollnas", "Steg 3"))
                .contains(
                        LadderLine.of("Ägare", "rektor"),
                        LadderLine.of("En människas bedömning", "när frånvaron fortsätter trots mötet avgör rektor"));
    }

    @Test
    void findsNoDifferencesInTheSameLadder() {
        assertThat(LadderDescription.differences(ladder(DANDERYD), ladder(DANDERYD)))
                .isEmpty();
    }

    @Test
    void takesTheOrderOfOwnersForNoDifference() {
        var turned = DANDERYD.replace("owners: [eht, mentor]", "owners: [mentor, eht]");
        assertThat(turned).isNotEqualTo(DANDERYD);
        assertThat(LadderDescription.differences(ladder(DANDERYD), ladder(turned)))
                .isEmpty();
    }

    @Test
    void saysWhatIsChangedAddedAndTakenAway() {
        var changed = DANDERYD.replace("value: 15", "value: 12")
                .replace("    due: {utredning: 15}\n", "")
                .replace("    documents: [Enkel kartläggning]\n", "    documents: [Enkel kartläggning, Intervju]\n")
                .replace("    informs: [huvudman]\n", "    informs: [huvudman]\n    abstain: [flytt]\n");
        assertThat(LadderDescription.differences(ladder(DANDERYD), ladder(changed)))
                .containsExactly(
                        new LadderDifference(
                                "Steg 2", "Dokument", "Enkel kartläggning", "Enkel kartläggning, Intervju"),
                        new LadderDifference(
                                "Steg 3",
                                "Villkor 1",
                                "Frånvaron (giltig och ogiltig) de senaste 2 veckorna är minst 15 procent, efter minst 2"
                                        + " veckor på steget före",
                                "Frånvaron (giltig och ogiltig) de senaste 2 veckorna är minst 12 procent, efter minst 2"
                                        + " veckor på steget före"),
                        new LadderDifference("Steg 4", "Skäl att avstå", null, "flytt"),
                        new LadderDifference("Steg 3", "Utredning", "15 skoldagar", null));
    }

    private static Ladder ladder(String yaml) {
        return LadderReader.ladder(yaml);
    }

    private static List<LadderLine> lines(String ladder, String place) {
        return LadderDescription.of(Scene.LADDERS.get(ladder).ladder()).stream()
                .filter(part -> part.place().equals(place))
                .flatMap(part -> part.lines().stream())
                .toList();
    }
}

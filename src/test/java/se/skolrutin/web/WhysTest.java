package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.DatabaseTest;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.CaseView;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Criterion;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;

@DatabaseTest
class WhysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Criterion FIRST = looked(1, true);
    private static final Criterion SECOND = looked(2, true);
    private static final Criterion THIRD = looked(3, false);
    private static final Criterion FOURTH = looked(4, false);

    @Autowired
    private Whys whys;

    @Test
    void tellsWhatTookTheCaseToItsStepAndWhatIsMissingForTheNext() {
        Decision guardians = decision(Stage.GUARDIANS, Stage.MENTOR, 2, null, SECOND, THIRD, FOURTH);

        Why why = why(guardians);

        assertThat(why.entered()).isEqualTo(guardians);
        assertThat(why.reached()).containsExactly(SECOND);
        assertThat(why.next().step()).isEqualTo(3);
        assertThat(why.next().criteria()).containsExactly(THIRD);
        assertThat(why.next().isReached()).isFalse();
    }

    @Test
    void doesNotSayThatTheNextStepWaitsForTheOneThatJustBegan() {
        Why why = why(decision(Stage.GUARDIANS, Stage.MENTOR, 2, null, SECOND, awaits(3, 2), awaits(4, 3)));
        assertThat(why.next().step()).isEqualTo(3);
        assertThat(why.next().criteria()).isEmpty();
    }

    @Test
    void saysThatTheNextStepCannotBeJudgedYet() {
        Why why = why(decision(Stage.GUARDIANS, Stage.MENTOR, 2, "För få lektioner", SECOND));
        assertThat(why.next().step()).isEqualTo(3);
        assertThat(why.next().latest().notJudged()).isEqualTo("För få lektioner");
    }

    @Test
    void hasNothingToSayOfANextStepWhereThereIsNone() {
        assertThat(why(decision(Stage.PRINCIPAL, Stage.EHT, 4, "För få lektioner", FOURTH))
                        .next())
                .isNull();
    }

    @Test
    void leavesOutWhatLedToALowerStepWhereTheStageHasNone() {
        Criterion law = new Criterion("Lagen", 70, 60, "timmar", DAY, DAY, true, "", "", 0, false);
        Why why = why(titled(null, Stage.EHT, Stage.GUARDIANS, 2, null, law, SECOND, THIRD));
        assertThat(why.reached()).containsExactly(law);
        assertThat(why.next().step()).isEqualTo(3);
    }

    @Test
    void hasNothingToSayOfACaseThatHasNotAsked() {
        assertThat(whys.of(matter(), true)).isNull();
    }

    @Test
    void countsWhatCouldNotBeJudgedAsNeitherGoodNorBad() {
        Criterion unknown = new Criterion("För lite", 1, 2, "minuter", DAY, DAY, true, "", "", 0, false);
        Decision decision = decision(null, null, 0, "För lite", unknown, THIRD);
        assertThat(decision.held()).isEmpty();
        assertThat(decision.unheld()).containsExactly(THIRD);
    }

    private Why why(Decision entered) {
        return whys.of(matter(), entered, true);
    }

    private static CaseView matter() {
        return new CaseView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Elev",
                "7B",
                false,
                UUID.randomUUID(),
                Routine.INCREASED_ATTENDANCE,
                CaseState.OPEN,
                Stage.GUARDIANS,
                DAY,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Criterion awaits(int step, int before) {
        return new Criterion("Villkor " + step, before - 1, before, "steg", DAY, DAY, false, "", "", step, false);
    }

    private static Criterion looked(int step, boolean held) {
        return new Criterion("Villkor " + step, 1, 2, "procent", DAY, DAY, held, "", "", step, false);
    }

    private static Decision decision(
            @Nullable Stage stage,
            @Nullable Stage previous,
            int step,
            @Nullable String notJudged,
            Criterion... criteria) {
        return titled("Steg " + step, stage, previous, step, notJudged, criteria);
    }

    private static Decision titled(
            @Nullable String title,
            @Nullable Stage stage,
            @Nullable Stage previous,
            int step,
            @Nullable String notJudged,
            Criterion... criteria) {
        return new Decision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Instant.EPOCH,
                DAY,
                "danderyd",
                1,
                "1",
                stage,
                step,
                title,
                previous,
                null,
                null,
                List.of(),
                List.of(criteria),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                false,
                notJudged);
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.skolrutin.signals.SignalKind;

/** What must hold for every concern, whatever has been said and seen. */
class ConcernPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Property(tries = 200)
    void moreSignalsNeverLowerTheStage(
            @ForAll("situations") ConcernSituation situation,
            @ForAll("signals") List<SignalFact> signals,
            @ForAll("signals") List<SignalFact> further) {
        var more = new ArrayList<>(signals);
        more.addAll(further);
        assertThat(height(situation, more)).isGreaterThanOrEqualTo(height(situation, signals));
    }

    @Property(tries = 100)
    void theOrderOfTheSignalsDoesNotMatter(
            @ForAll("situations") ConcernSituation situation,
            @ForAll("signals") List<SignalFact> signals,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(decision(situation, shuffled)).isEqualTo(decision(situation, signals));
    }

    @Property(tries = 100)
    void neverFallsUnderTheStageItIsAtButToClose(
            @ForAll("situations") ConcernSituation situation, @ForAll("signals") List<SignalFact> signals) {
        var stage = decision(situation, signals).stage();
        if (situation.current() != null && stage != Stage.CLOSE) {
            assertThat(situation.current().above(stage)).isFalse();
        }
    }

    @Property(tries = 60)
    void whatIsKeptCanBeJudgedAgain(
            @ForAll("situations") ConcernSituation situation, @ForAll("signals") List<SignalFact> signals) {
        var decision = decision(situation, signals);
        var kept = ConcernContent.read(ConcernContent.of(ConcernScene.inquiry(situation, signals), decision)
                .json());
        assertThat(kept.decision()).isEqualTo(decision);
        assertThat(decision(kept.situation(), kept.signals())).isEqualTo(decision);
    }

    private static int height(ConcernSituation situation, List<SignalFact> signals) {
        var stage = decision(situation, signals).stage();
        return stage == null || stage == Stage.CLOSE ? -1 : stage.ordinal();
    }

    private static Decision decision(ConcernSituation situation, List<SignalFact> signals) {
        return ConcernScene.SHIPPED.decide(situation, signals);
    }

    @Provide
    Arbitrary<List<SignalFact>> signals() {
        var days = Arbitraries.of(
                ConcernScene.inquiry(fresh(), List.of()).calendar().schoolDays(LocalDate.of(2026, 8, 20), TODAY));
        var subjects = Arbitraries.of("Matematik", "Svenska", "Slöjd", "Musik", "Kemi");
        var voices = Arbitraries.of("anna", "bo", "cleo", "dag");
        return Combinators.combine(
                        Arbitraries.of(SignalKind.class), days, subjects, voices, Arbitraries.of(true, false))
                .as((kind, day, subject, voice, answered) ->
                        ConcernScene.signal(kind, day, TODAY, subject, voice, answered))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<ConcernSituation> situations() {
        var stages = Arbitraries.of(Stage.MENTOR, Stage.GUARDIANS, Stage.EHT, Stage.PRINCIPAL)
                .injectNull(0.4);
        var follows = Arbitraries.of(
                Tuple.of(false, false, false),
                Tuple.of(true, false, false),
                Tuple.of(true, true, false),
                Tuple.of(true, true, true));
        return Combinators.combine(stages, Arbitraries.integers().between(0, 30), follows)
                .as((stage, days, follow) -> stage == null
                        ? fresh()
                        : new ConcernSituation(
                                TODAY, true, stage, days, follow.get1(), follow.get2(), follow.get3(), null));
    }

    private static ConcernSituation fresh() {
        return new ConcernSituation(TODAY, false, null, 0, false, false, false, null);
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.skolrutin.escalation.RulePropertyTest.Pupil;
import se.skolrutin.escalation.Trigger.Purpose;

/** What a condition sees when it leaves out absence that was known in advance. */
class ExclusionPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);

    @Property(tries = 100)
    void neverSeesMoreThanOneThatLeavesNothingOut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int weeks) {
        var facts = facts(new Random(seed), weeks);
        for (var measure : EnumSet.of(Measure.TOTAL, Measure.VALID)) {
            for (var unit : Unit.values()) {
                if (measure.isCountedIn(unit)) {
                    var all = trigger(measure, unit, weeks, Set.of());
                    var some = trigger(measure, unit, weeks, Exclusion.KNOWN);
                    assertThat(some.observe(facts)).as(measure + " " + unit).isBetween(0.0, all.observe(facts));
                    assertThat(some.occasions(facts)).isBetween(0, all.occasions(facts));
                }
            }
        }
    }

    @Property(tries = 60)
    void doesNotChangeWhatIsCountedOfAnotherKind(@ForAll long seed) {
        var facts = facts(new Random(seed), 4);
        for (var measure : EnumSet.of(Measure.INVALID, Measure.UNREPORTED, Measure.LATE)) {
            assertThat(trigger(measure, Unit.HOURS, 4, Exclusion.KNOWN).observe(facts))
                    .isEqualTo(trigger(measure, Unit.HOURS, 4, Set.of()).observe(facts));
        }
    }

    @Property(tries = 60)
    void otherAttendanceIsNoAbsenceSoLeavingItOutChangesNothing(@ForAll long seed) {
        var facts = facts(new Random(seed), 4);
        for (var unit : Unit.values()) {
            assertThat(trigger(Measure.TOTAL, unit, 4, Set.of(Exclusion.OTHER_ATTENDANCE))
                            .observe(facts))
                    .isEqualTo(trigger(Measure.TOTAL, unit, 4, Set.of()).observe(facts));
        }
    }

    private static WindowFacts facts(Random random, int weeks) {
        var inclined = 0.1 + 0.8 * random.nextDouble();
        var pupil = new Pupil(Scene.EXCLUDING, null, TODAY, RulePropertyTest.days(random, inclined));
        var attendance = pupil.withAbsenceKnownInAdvance(random).attendance();
        return WindowReader.read(
                attendance, weeks + "v", TODAY.minusWeeks(weeks).plusDays(1), TODAY);
    }

    private static Trigger trigger(Measure measure, Unit unit, int weeks, Set<Exclusion> exclude) {
        return new Trigger(
                1,
                Purpose.STEP,
                measure,
                unit,
                Operator.AT_LEAST,
                1,
                0,
                Window.rolling(weeks),
                Set.of(Pattern.values()),
                exclude,
                0,
                0,
                0,
                false,
                false,
                null,
                "prov");
    }
}

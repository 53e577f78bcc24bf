package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.attendance.PupilAttendance;

/** What must hold for every ladder and every pupil, whatever the numbers are. */
class RulePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final Set<String> STATUTORY = Scene.RULES.statute().latest().keySet();

    @Property(tries = 150)
    void moreAbsenceNeverLowersTheStep(@ForAll("pupils") Pupil pupil, @ForAll long seed) {
        var more = pupil.withMoreAbsence(new Random(seed));
        assertThat(height(more.decision())).isGreaterThanOrEqualTo(height(pupil.decision()));
    }

    @Property(tries = 150)
    void leavingOutAbsenceNeverRaisesTheStep(@ForAll("pupils") Pupil pupil, @ForAll long seed) {
        var known = pupil.withAbsenceKnownInAdvance(new Random(seed));
        assertThat(height(known.under(Scene.EXCLUDING).decision()))
                .isLessThanOrEqualTo(height(known.under(Scene.NOT_EXCLUDING).decision()));
    }

    @Property(tries = 60)
    void whatWasKnownMattersOnlyWhereItIsLeftOut(@ForAll("pupils") Pupil pupil, @ForAll long seed) {
        var same = pupil.under(Scene.NOT_EXCLUDING);
        assertThat(same.withAbsenceKnownInAdvance(new Random(seed)).decision())
                .matches(decision -> decision.agreesWith(same.decision()));
    }

    @Property(tries = 60)
    void theOrderOfTheRowsDoesNotMatter(@ForAll("pupils") Pupil pupil, @ForAll long seed) {
        assertThat(pupil.shuffled(new Random(seed)).decision()).isEqualTo(pupil.decision());
    }

    @Property(tries = 60)
    void theSameFactsGiveTheSameDecision(@ForAll("pupils") Pupil pupil) {
        assertThat(pupil.decision()).isEqualTo(pupil.decision());
    }

    @Property(tries = 150)
    void noLadderGivesATaskOfTheLawLongerThanTheLaw(@ForAll("pupils") Pupil pupil) {
        var due = pupil.decision().dueDates();
        STATUTORY.stream().filter(due::containsKey).forEach(task -> {
            var latest = Scene.CALENDAR.plusSchoolDays(
                    TODAY, Scene.RULES.statute().latest().get(task));
            assertThat(due.get(task).toLocalDate()).as(task).isBeforeOrEqualTo(latest);
        });
    }

    @Property(tries = 100)
    void noLadderKeepsUnreportedAbsenceFromTheHome(@ForAll("pupils") Pupil pupil) {
        var today = pupil.days().getLast();
        var verdict = Scene.SHIPPED.fresh(pupil.ladder(), TODAY, pupil.attendance());
        assertThat(verdict.unreportedToday()).isEqualTo(today.invalid() > 0);
    }

    @Property(tries = 100)
    void aDecisionNeverLiesUnderTheStageTheMatterIsAt(@ForAll("pupils") Pupil pupil) {
        var decision = pupil.decision();
        if (pupil.current() != null && decision.stage() != Stage.CLOSE) {
            assertThat(pupil.current().above(decision.stage())).isFalse();
        }
    }

    private static int height(Decision decision) {
        var stage = decision.stage();
        return stage == null || stage == Stage.CLOSE ? -1 : stage.ordinal() * 10 + decision.stepNo();
    }

    @Provide
    Arbitrary<Pupil> pupils() {
        var ladders = Arbitraries.of(Scene.LADDERS.keySet());
        var stages = Arbitraries.of(Stage.MENTOR, Stage.GUARDIANS, Stage.EHT, Stage.PRINCIPAL)
                .injectNull(0.4);
        var entered = Arbitraries.of(Scene.CALENDAR.schoolDays(LocalDate.of(2026, 9, 7), TODAY));
        var propensity = Arbitraries.of(0.0, 0.03, 0.1, 0.3, 0.8);
        return Combinators.combine(ladders, stages, entered, propensity, Arbitraries.longs())
                .as((ladder, stage, day, inclined, seed) ->
                        new Pupil(ladder, stage, day, days(new Random(seed), inclined)));
    }

    static List<AttendanceDay> days(Random random, double inclined) {
        return Scene.CALENDAR.schoolDays(LocalDate.of(2026, 8, 18), TODAY).stream()
                .map(date -> random.nextDouble() < inclined
                        ? day(date, random.nextInt(321), random.nextBoolean())
                        : day(date, 0, false))
                .toList();
    }

    private static AttendanceDay day(LocalDate date, int absent, boolean invalid) {
        Map<String, Integer> subjects = absent == 0 ? Map.of() : Map.of("Matematik", absent);
        return new AttendanceDay(
                date,
                320,
                320,
                320 - absent,
                invalid ? 0 : absent,
                invalid ? absent : 0,
                0,
                absent > 0 ? 1 : 0,
                invalid && absent > 0 ? 1 : 0,
                absent == 320,
                subjects);
    }

    /** A pupil as a property meets one. */
    record Pupil(String ladder, Stage current, LocalDate entered, List<AttendanceDay> days) {

        PupilAttendance attendance() {
            return new PupilAttendance(AbsenceNotation.PUPIL, days);
        }

        Decision decision() {
            return current == null
                    ? Scene.SHIPPED.fresh(ladder, TODAY, attendance()).decision()
                    : Scene.SHIPPED.asked(ladder, TODAY, attendance(), current, entered, null);
        }

        Pupil under(String otherLadder) {
            return new Pupil(otherLadder, current, entered, days);
        }

        /** Of the valid absence of every other day, some or all was known. */
        Pupil withAbsenceKnownInAdvance(Random random) {
            return new Pupil(
                    ladder,
                    current,
                    entered,
                    days.stream()
                            .map(day -> random.nextBoolean() ? day : known(day, random))
                            .toList());
        }

        private static AttendanceDay known(AttendanceDay day, Random random) {
            var known = random.nextBoolean() ? day.valid() : random.nextInt(day.valid() + 1);
            return new AttendanceDay(
                    day.day(),
                    day.offered(),
                    day.reported(),
                    day.present(),
                    day.valid(),
                    day.invalid(),
                    day.other(),
                    day.occasions(),
                    day.invalidOccasions(),
                    day.full(),
                    day.absentBySubject(),
                    known,
                    known == 0 ? Map.of() : Map.of("Matematik", known),
                    0,
                    0);
        }

        Pupil shuffled(Random random) {
            var shuffled = new ArrayList<>(days);
            Collections.shuffle(shuffled, random);
            return new Pupil(ladder, current, entered, shuffled);
        }

        /** Some days more away than before: what was present is now absent, of the kind it already was that day. */
        Pupil withMoreAbsence(Random random) {
            return new Pupil(
                    ladder,
                    current,
                    entered,
                    days.stream()
                            .map(day -> random.nextInt(4) == 0 ? longer(day, random) : day)
                            .toList());
        }

        private static AttendanceDay longer(AttendanceDay day, Random random) {
            var absent = day.absent() + random.nextInt(day.present() + 1);
            return day(day.day(), absent, day.absent() == 0 ? random.nextBoolean() : day.invalid() > 0);
        }

        @Override
        public String toString() {
            return ladder + " " + current + " " + entered + " "
                    + days.stream().filter(day -> day.absent() > 0).toList();
        }
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.skolrutin.signals.SignalKind;

/** Every limit of the routine for concern, below it, at it and above it, and at both ends of its window. */
class ConcernLimitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<SignalKind> WEAK =
            List.of(SignalKind.OBSERVATION, SignalKind.TASK_OVERDUE, SignalKind.HOME_NOT_REACHED);

    static Stream<ConcernLimit> limits() {
        return ConcernPolicy.shipped().limits().stream().filter(limit -> limit.about() != ConcernMeasure.CONTINUED);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void isReachedByItsNumberAndNothingLess(ConcernLimit limit) {
        assertThat(reached(limit, limit.value() - 1, limit.afterSchoolDays())).isFalse();
        assertThat(reached(limit, limit.value(), limit.afterSchoolDays())).isTrue();
        assertThat(reached(limit, limit.value() + 1, limit.afterSchoolDays())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void countsFromTheFirstToTheLastDayOfItsWindow(ConcernLimit limit) {
        assertThat(reached(limit, limit.value(), limit.schoolDays() - 1)).isTrue();
        assertThat(reached(limit, limit.value(), limit.schoolDays())).isFalse();
        if (limit.afterSchoolDays() > 0) {
            assertThat(reached(limit, limit.value(), limit.afterSchoolDays() - 1))
                    .isFalse();
        }
    }

    @Test
    void comesDueOnTheSchoolDayOnWhichAWarningHasWaitedTooLong() {
        assertThat(comesDue("2026-10-09", "2026-10-05 betygsvarning Matematik")).isFalse();
        assertThat(comesDue("2026-10-09", "2026-10-02 betygsvarning Matematik")).isTrue();
        assertThat(comesDue("2026-10-09", "2026-10-01 betygsvarning Matematik")).isFalse();
        assertThat(comesDue("2026-10-09", "2026-10-02 betygsvarning Matematik besvarad"))
                .isFalse();
        assertThat(comesDue("2026-10-10", "2026-10-02 betygsvarning Matematik")).isFalse();
        assertThat(comesDue("2026-10-09", "2026-10-02 oro-elev")).isFalse();
    }

    private static boolean comesDue(String today, String notation) {
        var day = LocalDate.parse(today);
        var situation = new ConcernSituation(day, false, null, 0, false, false, false, null);
        return ConcernScene.SHIPPED
                .judge()
                .comesDue(ConcernScene.inquiry(situation, ConcernScene.signals(notation, day)));
    }

    private static boolean reached(ConcernLimit limit, int number, int schoolDaysAgo) {
        var signals = IntStream.range(0, number)
                .mapToObj(i -> signal(limit.about(), i, schoolDaysAgo))
                .toList();
        var situation = new ConcernSituation(TODAY, false, null, 0, false, false, false, null);
        return ConcernScene.SHIPPED.decide(situation, signals).criteria().stream()
                .filter(criterion ->
                        criterion.sentence().startsWith(limit.about().label() + after(limit))
                                && criterion.threshold() == limit.value()
                                && criterion.step() == limit.stage().ordinal() + 1)
                .reduce((one, other) -> {
                    throw new AssertionError("Expected one criterion of " + limit + ", but found " + other);
                })
                .orElseThrow()
                .held();
    }

    private static String after(ConcernLimit limit) {
        return limit.afterSchoolDays() == 0 ? " under " : " efter " + limit.afterSchoolDays() + " skoldagar ";
    }

    private static SignalFact signal(ConcernMeasure about, int i, int schoolDaysAgo) {
        return new SignalFact(
                kind(about, i), TODAY.minusDays(schoolDaysAgo), schoolDaysAgo, "Ämne " + i, "röst " + i, false);
    }

    private static SignalKind kind(ConcernMeasure about, int i) {
        return switch (about) {
            case RAISED, VOICES, CONTINUED -> SignalKind.STAFF_CONCERN;
            case WARNED, UNADAPTED -> SignalKind.GRADE_WARNING;
            case BEHIND -> SignalKind.FALLING_BEHIND;
            case UNREACHED -> SignalKind.HOME_NOT_REACHED;
            case MISSED -> SignalKind.MEETING_MISSED;
            case FORGOTTEN -> SignalKind.ADAPTATION_FORGOTTEN;
            case OVERDUE -> SignalKind.TASK_OVERDUE;
            case TOGETHER -> WEAK.get(i % WEAK.size());
        };
    }
}

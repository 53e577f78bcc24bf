package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.skolrutin.attendance.PupilAttendance;

/** The peer is worth measuring against only where it decides the same for the same reasons. */
class PlainRulesTest {

    @Property(tries = 300)
    void decidesTheSameAsTheRules(
            @ForAll("ladders") String ladder, @ForAll("inclinations") double inclined, @ForAll long seed) {
        var inquiry = inquiry(ladder, inclined, new Random(seed));
        var plain = PlainRules.evaluate(inquiry);
        var ruled = Scene.RULES.evaluate(
                facts(inquiry), new Findings(inquiry.ladder().ladder().quality().minOfferedMinutes()));
        assertThat(plain.stage()).isEqualTo(ruled.stage());
        assertThat(plain.step()).isEqualTo(ruled.step());
        assertThat(plain.owners()).isEqualTo(ruled.owners());
        assertThat(plain.dueIn()).isEqualTo(ruled.dueIn());
        assertThat(plain.trialSchoolDays()).isEqualTo(ruled.trialSchoolDays());
        assertThat(plain.report()).isEqualTo(ruled.report());
        assertThat(plain.unreported()).isEqualTo(ruled.unreported());
        assertThat(plain.notJudged()).isEqualTo(ruled.notJudged());
        assertThat(said(plain)).containsExactlyInAnyOrderElementsOf(said(ruled));
    }

    private static List<String> said(Findings findings) {
        return findings.criteria().stream()
                .map(one -> one.step() + " " + one.sentence() + " " + one.held() + " " + one.source())
                .toList();
    }

    static Inquiry inquiry(String ladder, double inclined, Random random) {
        var today = LocalDate.of(2026, 10, 9);
        var days = RulePropertyTest.days(random, inclined);
        return new Inquirer(Scene.LADDERS.get(ladder), Scene.CALENDAR, today)
                .fresh(
                        AbsenceNotation.PUPIL,
                        ladder.startsWith("gymnasium"),
                        new PupilAttendance(AbsenceNotation.PUPIL, days),
                        null,
                        null);
    }

    static List<Object> facts(Inquiry inquiry) {
        var facts = new ArrayList<>(inquiry.ladder().facts());
        facts.add(inquiry.situation());
        facts.addAll(inquiry.facts());
        return facts;
    }

    @Provide
    Arbitrary<String> ladders() {
        return Arbitraries.of(Scene.LADDERS.keySet());
    }

    @Provide
    Arbitrary<Double> inclinations() {
        return Arbitraries.of(0.0, 0.01, 0.03, 0.1, 0.3, 0.8);
    }
}

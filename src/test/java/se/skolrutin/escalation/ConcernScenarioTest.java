package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table rules/scenarios/oro.csv, row by row, and that every rule is needed for some row of it. */
class ConcernScenarioTest {

    private static final String RULES = "oro.drl";
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> check(ConcernScene.SHIPPED, row).assertAll()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsNeeded() throws IOException {
        var rows = rows();
        return RULE.matcher(RuleText.shipped().files().get(RULES))
                .results()
                .map(rule -> DynamicTest.dynamicTest(rule.group(1), () -> isNeeded(rule.group(), rows)));
    }

    private static void isNeeded(String rule, List<String[]> rows) {
        var scene = without(rule);
        assertThat(rows).anyMatch(row -> fails(scene, row));
    }

    /** Alone with the law's clocks, which every book of rules has: other rules see nothing of a concern. */
    private static ConcernScene without(String rule) {
        var shipped = RuleText.shipped().files();
        var files = new TreeMap<String, String>();
        files.put(RULES, shipped.get(RULES).replace(rule, ""));
        files.put("lagkrav.yaml", shipped.get("lagkrav.yaml"));
        return new ConcernScene(new ConcernJudge(new RuleBook(new RuleText(files))));
    }

    private static boolean fails(ConcernScene scene, String[] row) {
        return !check(scene, row).assertionErrorsCollected().isEmpty();
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("rules", "scenarios", "oro.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static SoftAssertions check(ConcernScene scene, String[] row) {
        var decision = scene.decide(row);
        var softly = new SoftAssertions();
        var stage = decision.stage();
        softly.assertThat(stage == null ? "-" : stage.code())
                .as("steg: %s", decision.reasons())
                .isEqualTo(row[7]);
        if (!row[8].isEmpty()) {
            softly.assertThat(String.join(" ", decision.owners())).as("ägare").isEqualTo(row[8]);
        }
        Stream.of(row[9].split(" "))
                .filter(due -> !due.isEmpty())
                .map(due -> due.split("="))
                .forEach(due -> softly.assertThat(day(decision.dueDates().get(due[0])))
                        .as(due[0])
                        .isEqualTo(due[1]));
        if (!row[10].isEmpty()) {
            softly.assertThat(day(decision.trialEnds())).as("följs upp").isEqualTo(row[10]);
        }
        if (!row[11].isEmpty()) {
            softly.assertThat(decision.criteria().stream().map(ConcernScenarioTest::said))
                    .as("skäl")
                    .contains(row[11]);
        }
        return softly;
    }

    private static String said(Criterion criterion) {
        return (criterion.held() ? "" : "inte: ") + criterion.sentence();
    }

    private static String day(@Nullable OffsetDateTime at) {
        return at == null ? "-" : at.toLocalDate().toString();
    }
}

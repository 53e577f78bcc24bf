package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables in rules/scenarios, row by row: they can be read by a principal and hold the rules to it. */
class ScenarioTest {

    private static final Path TABLES = Path.of("rules", "scenarios");

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        try (var tables = Files.list(TABLES)) {
            return tables.sorted().toList().stream()
                    .filter(ScenarioTest::isOfLadder)
                    .flatMap(ScenarioTest::rows);
        }
    }

    private static boolean isOfLadder(Path table) {
        return Scene.LADDERS.containsKey(ladder(table));
    }

    private static String ladder(Path table) {
        return table.getFileName().toString().replace(".csv", "");
    }

    private static Stream<DynamicTest> rows(Path table) {
        var ladder = ladder(table);
        return lines(table).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(row -> DynamicTest.dynamicTest(ladder + ": " + row[0], () -> holds(ladder, row)));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void holds(String ladder, String[] row) {
        var verdict = verdict(ladder, row);
        var decision = verdict.decision();
        var softly = new SoftAssertions();
        softly.assertThat(stage(decision)).as("steg: %s", decision.reasons()).isEqualTo(row[8]);
        softly.assertThat(String.valueOf(decision.stepNo())).as("trappsteg").isEqualTo(row[9]);
        Stream.of(row[10].split(" ")).filter(due -> !due.isEmpty()).forEach(due -> softly.assertThat(
                        decision.dueDates())
                .hasEntrySatisfying(
                        due.split("=")[0], at -> assertThat(at.toLocalDate()).hasToString(due.split("=")[1])));
        yesOrNo(row[11], verdict.unreportedToday(), "underrättas i dag", softly);
        yesOrNo(row[12], decision.reportToOrganiser(), "anmäls till huvudmannen", softly);
        if (!row[13].isEmpty()) {
            softly.assertThat(decision.trialEnds().toLocalDate())
                    .as("prövas igen")
                    .hasToString(row[13]);
        }
        if (!row[14].isEmpty()) {
            softly.assertThat(String.join(" ", decision.owners())).as("ägare").isEqualTo(row[14]);
        }
        softly.assertAll();
    }

    private static void yesOrNo(String expected, boolean actual, String what, SoftAssertions softly) {
        if (!expected.isEmpty()) {
            softly.assertThat(actual ? "ja" : "nej").as(what).isEqualTo(expected);
        }
    }

    private static String stage(Decision decision) {
        if (decision.stage() != null) {
            return decision.stage().code();
        }
        return decision.notJudged() == null ? "-" : "kan inte bedömas";
    }

    private static Verdict verdict(String ladder, String[] row) {
        var today = LocalDate.parse(row[2]);
        var attendance = AbsenceNotation.attendance(row[6], Integer.parseInt(row[7]), today);
        if (row[3].isEmpty() && row[5].isEmpty()) {
            return Scene.fresh(ladder, today, attendance, row[1].startsWith("GY"));
        }
        var entered = row[4].isEmpty() ? null : LocalDate.parse(row[4]);
        var now = row[3].split(" ");
        var step = now.length > 1 ? Integer.parseInt(now[1]) : 0;
        var gymnasium = row[1].startsWith("GY");
        var decision = Scene.asked(ladder, today, attendance, stage(now[0]), step, entered, stage(row[5]), gymnasium);
        return new Verdict(decision, false);
    }

    private static @Nullable Stage stage(String code) {
        return code.isEmpty() || code.equals("ny") ? null : Stage.ofCode(code);
    }
}

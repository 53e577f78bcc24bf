package se.skolrutin.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** The tables in rules/scenarios, and how each of them is held against rules. */
final class ScenarioTables {

    private static final Path TABLES = Path.of("rules", "scenarios");
    private static final WatchPolicy WATCH = new WatchPolicy(1, 1, 3, 6);

    private ScenarioTables() {}

    /** One row of a table; the first column names it. */
    record Row(String table, String[] cells) {

        String name() {
            return table + ": " + cells[0];
        }

        SoftAssertions heldAgainst(RuleBook rules) {
            var softly = new SoftAssertions();
            switch (table) {
                case "oro" -> concern(rules, cells, softly);
                case "bevakning" -> watch(rules, cells, softly);
                case "underrattelse" -> notice(rules, cells, softly);
                default -> step(rules, table, cells, softly);
            }
            return softly;
        }
    }

    static List<Row> rows() {
        try (var tables = Files.list(TABLES)) {
            return tables.sorted().toList().stream()
                    .flatMap(ScenarioTables::rows)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> rows(Path table) {
        try {
            var name = table.getFileName().toString().replace(".csv", "");
            return Files.readAllLines(table).stream().skip(1).map(line -> new Row(name, line.split(";", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void step(RuleBook rules, String ladder, String[] row, SoftAssertions softly) {
        var verdict = verdict(new Scene(rules), ladder, row);
        var decision = verdict.decision();
        softly.assertThat(stage(decision)).as("steg: %s", decision.reasons()).isEqualTo(row[8]);
        softly.assertThat(String.valueOf(decision.stepNo())).as("trappsteg").isEqualTo(row[9]);
        dueDates(row[10], decision, softly);
        yesOrNo(row[11], verdict.unreportedToday(), "underrättas i dag", softly);
        yesOrNo(row[12], decision.reportToOrganiser(), "anmäls till huvudmannen", softly);
        unlessEmpty(row[13], day(decision.trialEnds()), "prövas igen", softly);
        unlessEmpty(row[14], String.join(" ", decision.owners()), "ägare", softly);
        reason(row[15], decision, softly);
    }

    private static void concern(RuleBook rules, String[] row, SoftAssertions softly) {
        var decision = new ConcernScene(new ConcernJudge(rules)).decide(row);
        var stage = decision.stage();
        softly.assertThat(stage == null ? "-" : stage.code())
                .as("steg: %s", decision.reasons())
                .isEqualTo(row[7]);
        unlessEmpty(row[8], String.join(" ", decision.owners()), "ägare", softly);
        dueDates(row[9], decision, softly);
        unlessEmpty(row[10], day(decision.trialEnds()), "följs upp", softly);
        reason(row[11], decision, softly);
    }

    private static void watch(RuleBook rules, String[] row, SoftAssertions softly) {
        var overdue = new Overdue(Integer.parseInt(row[1]), row[2].equals("ja"));
        var findings = rules.evaluate(List.of(WATCH, overdue), new Findings(0));
        softly.assertThat(findings.watchAction().name()).as("vad som händer").isEqualTo(row[3]);
        softly.assertThat(findings.raiseTo()).as("till").isEqualTo(row[4]);
    }

    private static void notice(RuleBook rules, String[] row, SoftAssertions softly) {
        var absentee =
                new Absentee(Integer.parseInt(row[1]), row[2].equals("ja"), row[3].equals("ja"), row[4].equals("ja"));
        var findings = rules.evaluate(List.of(absentee), new Findings(0));
        softly.assertThat(findings.notice().code()).as("hur").isEqualTo(row[5]);
        softly.assertThat(findings.reasons()).as("skäl").contains(row[6]);
    }

    private static Verdict verdict(Scene scene, String ladder, String[] row) {
        var today = LocalDate.parse(row[2]);
        var attendance = AbsenceNotation.attendance(row[6], Integer.parseInt(row[7]), today);
        var gymnasium = row[1].startsWith("GY");
        if (row[3].isEmpty() && row[5].isEmpty()) {
            return scene.fresh(ladder, today, attendance, gymnasium);
        }
        var entered = row[4].isEmpty() ? null : LocalDate.parse(row[4]);
        var now = row[3].split(" ");
        var step = now.length > 1 ? Integer.parseInt(now[1]) : 0;
        var decision = scene.asked(ladder, today, attendance, stage(now[0]), step, entered, stage(row[5]), gymnasium);
        return new Verdict(decision, false);
    }

    private static String stage(Decision decision) {
        if (decision.stage() != null) {
            return decision.stage().code();
        }
        return decision.notJudged() == null ? "-" : "kan inte bedömas";
    }

    private static @Nullable Stage stage(String code) {
        return code.isEmpty() || code.equals("ny") ? null : Stage.ofCode(code);
    }

    private static void dueDates(String cell, Decision decision, SoftAssertions softly) {
        Stream.of(cell.split(" "))
                .filter(due -> !due.isEmpty())
                .map(due -> due.split("="))
                .forEach(due -> softly.assertThat(day(decision.dueDates().get(due[0])))
                        .as(due[0])
                        .isEqualTo(due[1]));
    }

    private static void reason(String cell, Decision decision, SoftAssertions softly) {
        if (!cell.isEmpty()) {
            softly.assertThat(decision.criteria().stream().map(ScenarioTables::said))
                    .as("skäl")
                    .contains(cell);
        }
    }

    private static String said(Criterion criterion) {
        return (criterion.held() ? "" : "inte: ") + criterion.sentence();
    }

    private static void yesOrNo(String expected, boolean actual, String what, SoftAssertions softly) {
        unlessEmpty(expected, actual ? "ja" : "nej", what, softly);
    }

    private static void unlessEmpty(String expected, String actual, String what, SoftAssertions softly) {
        if (!expected.isEmpty()) {
            softly.assertThat(actual).as(what).isEqualTo(expected);
        }
    }

    private static String day(@Nullable OffsetDateTime at) {
        return at == null ? "-" : at.toLocalDate().toString();
    }
}

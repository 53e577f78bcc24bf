package se.skolrutin.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every paragraph that a rule or a limit cites is described in {@code rules/lag}. */
class CitationTest {

    private static final LawBook BOOK = LawBook.of(Law.shipped());
    private static final Law LAW = new Law(BOOK);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 kap. 17 § skollagen                                   | 7 kap. 17 § skollagen
            7 kap. 17 § och 15 kap. 16 § skollagen                  | 7 kap. 17 § skollagen, 15 kap. 16 § skollagen
            7 kap. 17 och 19 a §§ samt 15 kap. 16 § skollagen (2010:800) | 7 kap. 17 § skollagen, 7 kap. 19 a § skollagen, 15 kap. 16 § skollagen
            lag (7 kap. 17, 19 a §§ och 15 kap. 16 § skollagen)     | 7 kap. 17 § skollagen, 7 kap. 19 a § skollagen, 15 kap. 16 § skollagen
            7 kap. 19 a § tredje stycket skollagen                  | 7 kap. 19 a § skollagen
            40 kap. 7 g § offentlighets- och sekretesslagen         | 40 kap. 7 g § offentlighets- och sekretesslagen
            Årstaskolan: stöd; 3 kap. 5 § skollagen: skyndsamt      | 3 kap. 5 § skollagen
            skolans trappa                                          | ''
            """)
    void findsEveryParagraphOfAText(String text, String paragraphs) {
        assertThat(String.join(
                        ", ", Citation.in(text).stream().map(Citation::toString).toList()))
                .isEqualTo(paragraphs);
    }

    @TestFactory
    Stream<DynamicTest> ofRulesAndLimitsAreDescribed() throws IOException {
        return lines(Path.of("rules"), "drl", "yaml")
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> {
                    assertThat(Citation.in(line.text())).isNotEmpty().allMatch(BOOK::knows);
                    assertThat(LAW.cited(line.text(), LocalDate.of(2026, 11, 20)))
                            .hasSizeGreaterThanOrEqualTo(
                                    Citation.in(line.text()).size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> ofRoutinesAreDescribed() throws IOException {
        return lines(Path.of("processes"), "bpmn", "form")
                .filter(line -> Citation.in(line.text()).stream()
                        .noneMatch(citation -> citation.statute().isEmpty()))
                .map(line -> DynamicTest.dynamicTest(
                        line.toString(),
                        () -> assertThat(Citation.in(line.text())).isNotEmpty().allMatch(BOOK::knows)));
    }

    @Test
    void areNotTakenForAnotherStatutesParagraph() {
        assertThat(BOOK.knows(
                        Citation.in("19 kap. 1 § socialtjänstlagen").iterator().next()))
                .isTrue();
        assertThat(BOOK.knows(Citation.in("19 kap. 1 § skollagen").iterator().next()))
                .isFalse();
        assertThat(BOOK.knows(Citation.in("19 kap. 1 §").iterator().next())).isFalse();
    }

    @Test
    void giveTheVersionThatHeldThatDay() {
        var today = "19 kap. 1 § socialtjänstlagen";
        assertThat(LAW.cited(today, LocalDate.of(2025, 6, 30)))
                .extracting(LawReference::law)
                .containsExactly("14 kap. 1 § socialtjänstlagen (2001:453)");
        assertThat(LAW.cited(today, LocalDate.of(2025, 7, 1)))
                .extracting(LawReference::law)
                .containsExactly("19 kap. 1 § socialtjänstlagen (2025:400)");
        assertThat(LAW.cited(today, LocalDate.of(2001, 7, 1))).isEmpty();
    }

    @Test
    void knowTheChangesThatAreDecidedAndThoseThatAreNot() {
        var day = LocalDate.of(2026, 11, 20);
        assertThat(LAW.references(day).coming())
                .extracting(LawReference::id)
                .containsExactly("tioarig-grundskola", "sekretess-i-elevhalsan");
        assertThat(LAW.references(day).proposed())
                .extracting(LawReference::source)
                .contains("SOU 2025:44", "SOU 2025:8");
        assertThat(LAW.supportTypes(day).holding())
                .extracting(SupportType::name)
                .contains("Extra anpassningar", "Särskilt stöd")
                .doesNotContain("Stödundervisning");
        assertThat(LAW.leaveLimits(day).holding()).extracting(LeaveLimit::days).containsExactly(10, 190);
    }

    private record Line(Path file, String text) {

        @Override
        public String toString() {
            return file.getFileName() + ": " + text.strip();
        }
    }

    /** The lines that name a paragraph, but for those of the law itself. */
    private static Stream<Line> lines(Path folder, String... endings) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            Stream.of(endings).anyMatch(end -> file.toString().endsWith("." + end)))
                    .filter(file -> !file.startsWith("rules/lag"))
                    .sorted()
                    .flatMap(CitationTest::lines)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Line> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream().filter(line -> line.contains("§")).map(line -> new Line(file, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

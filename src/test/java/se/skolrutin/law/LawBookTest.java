package se.skolrutin.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of the law may say, and how a wrong one is refused. */
class LawBookTest {

    private static final String DUTY = """
            references:
              - id: prov
                heading: Prov
                statute: skollagen (2010:800)
                chapter: 7
                paragraph: 19 a
                summary: En skyldighet.
                clocks: [skyndsamt]
                validFrom: 2024-07-01
                validTo: 2025-06-30
                status: gällande
                source: provet
            """;
    private static final String LIMIT = """
            leaveLimits:
              - {id: prov, name: Prov, days: 10, summary: En gräns., law: 7 kap. 19 a § skollagen,
                 validFrom: 2024-07-01, status: gällande, source: provet}
            """;

    @Test
    void readsAReferenceWithEverythingItSays() {
        var read = law("a.yaml", DUTY).references(LocalDate.of(2025, 1, 1)).holding();
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.law()).isEqualTo("7 kap. 19 a § skollagen (2010:800)");
            assertThat(one.clocks()).containsExactly("skyndsamt");
            assertThat(one.validity())
                    .isEqualTo(new Validity(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30), LawStatus.IN_FORCE));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validFrom: 2024-07-01  | validFrom: 2024-13-01 | validFrom
            validFrom: 2024-07-01  | validFrom: i fjol     | validFrom
            validFrom: 2024-07-01  | ''                    | validFrom
            validTo: 2025-06-30    | validTo: 2024-06-30   | validTo
            status: gällande       | status: galande       | status
            status: gällande       | stauts: gällande      | stauts
            summary: En skyldighet.| summary: ''           | summary
            statute: skollagen (2010:800) | statute: skollagen | statute
            chapter: 7             | chapter: sju          | chapter
            paragraph: 19 a        | paragraph: nitton     | paragraph
            paragraph: 19 a        | ''                    | paragraph
            'clocks: [skyndsamt]'  | clocks: skyndsamt     | clocks
            """)
    void refusesAnEntryByFileEntryAndField(String right, String wrong, String field) {
        assertThatThrownBy(() -> law("prov.yaml", DUTY.replace(right, wrong)))
                .isInstanceOf(LawRefused.class)
                .hasMessageContaining("rules/lag/prov.yaml")
                .hasMessageContaining("references[1] (prov)")
                .hasMessageContaining("the field " + field + " ");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, false", "2025-07-01, true"})
    void refusesTwoVersionsThatHoldOnTheSameDay(String from, boolean fits) {
        var next = DUTY.replace("validFrom: 2024-07-01", "validFrom: " + from).replace("    validTo: 2025-06-30\n", "");
        if (fits) {
            assertThatCode(() -> law("a.yaml", DUTY, "b.yaml", next)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> law("a.yaml", DUTY, "b.yaml", next))
                    .isInstanceOf(LawRefused.class)
                    .hasMessageContaining("rules/lag/a.yaml")
                    .hasMessageContaining("in prov ")
                    .hasMessageContaining("validFrom")
                    .hasMessageContaining("b.yaml");
        }
    }

    @Test
    void mayCallALimitWhatADutyIsCalled() {
        assertThatCode(() -> law("a.yaml", DUTY, "b.yaml", LIMIT)).doesNotThrowAnyException();
    }

    @Test
    void refusesALimitOfAParagraphThatNothingDescribes() {
        assertThatThrownBy(() -> law("a.yaml", DUTY, "b.yaml", LIMIT.replace("19 a", "18")))
                .isInstanceOf(LawRefused.class)
                .hasMessageContaining("rules/lag/b.yaml")
                .hasMessageContaining("7 kap. 18 § skollagen");
    }

    @ParameterizedTest
    @CsvSource({"0", "400", "tio"})
    void refusesALimitThatIsNoNumberOfDays(String days) {
        assertThatThrownBy(() -> law("a.yaml", DUTY, "b.yaml", LIMIT.replace("days: 10", "days: " + days)))
                .isInstanceOf(LawRefused.class)
                .hasMessageContaining("leaveLimits[1] (prov) the field days");
    }

    @ParameterizedTest
    @CsvSource({
        "'[', as a whole",
        "bara text, as a whole",
        "'reference: []', reference",
        "'references: nej', references"
    })
    void refusesAFileThatIsNotOne(String yaml, String field) {
        assertThatThrownBy(() -> law("prov.yaml", yaml))
                .isInstanceOf(LawRefused.class)
                .hasMessageContaining("rules/lag/prov.yaml")
                .hasMessageContaining("the field " + field + " ");
    }

    @Test
    void letsAProposalChangeNothing() {
        var proposed = DUTY.replace("status: gällande", "status: förslag");
        var day = LocalDate.of(2025, 1, 1);
        var law = law("a.yaml", proposed);
        assertThat(law.references(day).holding()).isEmpty();
        assertThat(law.references(day).coming()).isEmpty();
        assertThat(law.references(day).proposed()).hasSize(1);
        assertThat(law.cited("7 kap. 19 a § skollagen", day)).isEmpty();
    }

    @Test
    void letsWhatIsDecidedHoldFromItsDay() {
        var decided = law("a.yaml", DUTY.replace("status: gällande", "status: beslutad"));
        assertThat(decided.references(LocalDate.of(2024, 6, 30)).coming()).hasSize(1);
        assertThat(decided.references(LocalDate.of(2024, 6, 30)).holding()).isEmpty();
        assertThat(decided.references(LocalDate.of(2024, 7, 1)).coming()).isEmpty();
        assertThat(decided.references(LocalDate.of(2024, 7, 1)).holding()).hasSize(1);
        assertThat(decided.references(LocalDate.of(2025, 7, 1)).holding()).isEmpty();
    }

    private static Law law(String... namesAndTexts) {
        var files = new TreeMap<String, String>();
        for (var i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new Law(LawBook.of(files));
    }
}

package se.skolrutin.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final Column PUPIL = Column.of("elev");
    private static final Column SUBJECT = Column.of("ämne");
    private static final Column VALUE = Column.of("minuter");

    private final Refusals refusals = new Refusals();

    static Stream<Arguments> spellingsOfTheSameFile() {
        return Stream.of(
                arguments("semicolons", "elev;ämne;minuter\nE1;Språkval;45\n".getBytes(UTF_8)),
                arguments("commas", "elev,ämne,minuter\nE1,Språkval,45\n".getBytes(UTF_8)),
                arguments("tabs", "elev\tämne\tminuter\nE1\tSpråkval\t45\n".getBytes(UTF_8)),
                arguments("byte order mark", "\ufeffelev;ämne;minuter\nE1;Språkval;45\n".getBytes(UTF_8)),
                arguments("Windows-1252", "elev;ämne;minuter\nE1;Språkval;45\n".getBytes(ISO_8859_1)),
                arguments("Windows line ends", "elev;ämne;minuter\r\nE1;Språkval;45\r\n".getBytes(UTF_8)),
                arguments("old Mac line ends", "elev;ämne;minuter\rE1;Språkval;45\r".getBytes(UTF_8)),
                arguments("no end of the last line", "elev;ämne;minuter\nE1;Språkval;45".getBytes(UTF_8)),
                arguments("sep line", "sep=,\r\nelev,ämne,minuter\r\nE1,Språkval,45\r\n".getBytes(UTF_8)),
                arguments(
                        "quoted everything",
                        "\"elev\";\"ämne\";\"minuter\"\n\"E1\";\"Språkval\";\"45\"".getBytes(UTF_8)),
                arguments("number kept as text", "elev;ämne;minuter\n=\"E1\";Språkval;'45".getBytes(UTF_8)),
                arguments("decimal comma", "elev;ämne;minuter\nE1;Språkval;44,6".getBytes(UTF_8)),
                arguments("quoted decimal comma", "elev,ämne,minuter\nE1,Språkval,\"45,0\"".getBytes(UTF_8)),
                arguments("blanks around", " Elev ; ÄMNE ;Minuter\n E1 ;\u00a0Språkval;  45 ".getBytes(UTF_8)),
                arguments(
                        "blank lines and columns",
                        "\n;;\nelev;ämne;minuter;;\n;;;;\nE1;Språkval;45;;\n;;;;\n\n".getBytes(UTF_8)),
                arguments("order of columns", "minuter;elev;ämne\n45;E1;Språkval".getBytes(UTF_8)),
                arguments("unused columns", "elev;rum;ämne;minuter\nE1;B12;Språkval;45".getBytes(UTF_8)),
                arguments("missing last fields", "elev;ämne;minuter;övrigt\nE1;Språkval;45".getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellingsOfTheSameFile")
    void readsTheSameRowHoweverTheFileIsWritten(String spelling, byte[] file) throws IOException {
        var rows = rows(file);

        assertThat(refusals.list()).isEmpty();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().text(PUPIL)).isEqualTo("E1");
        assertThat(rows.getFirst().text(SUBJECT)).isEqualTo("Språkval");
        assertThat(rows.getFirst().minutes(VALUE)).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02",
                "20261102",
                "2026-11-02 00:00",
                "2026-11-02T00:00:00",
                "2026/11/02",
                "2026.11.2",
                "02.11.2026",
                "2/11/2026",
                "46328",
                "46328,0"
            })
    void understandsADate(String written) throws IOException {
        assertThat(cell(written).date(VALUE)).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:10", "8:10", "8.10", "0810", "08:10:00", "1899-12-30 08:10:00", "2026-11-02T08:10"})
    void understandsATime(String written) throws IOException {
        assertThat(cell(written).time(VALUE)).isEqualTo(LocalTime.of(8, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"60;60", "60,0;60", "7,5;8", "7.4;7", "1 020;1020", "0;0", "1440;1440"})
    void understandsMinutes(String written, int minutes) throws IOException {
        assertThat(cell(written).minutes(VALUE)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "sextio", "1441", "1e3", "5,", "99999999999999999"})
    void refusesWhatIsNoNumberOfMinutes(String written) throws IOException {
        var row = cell(written);

        assertThatThrownBy(() -> row.minutes(VALUE))
                .isInstanceOf(RowRefused.class)
                .hasMessageContaining("Väntade")
                .hasMessageContaining(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-30", "igår", "11-02", "2026-1102"})
    void refusesWhatIsNoDate(String written) throws IOException {
        var row = cell(written);

        assertThatThrownBy(() -> row.date(VALUE)).hasMessageContaining("ett datum som 2026-11-20");
    }

    @Test
    void refusesARowWithSurplusFieldsAndTakesTheNext() throws IOException {
        var rows = rows("elev;ämne;minuter\nE1;Bild;Slöjd;45\nE2;Bild;45\n".getBytes(UTF_8));

        assertThat(rows).singleElement().extracting(row -> row.text(PUPIL)).isEqualTo("E2");
        assertThat(refusals.list()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains("högst 3 fält");
        });
    }

    @Test
    void anOpenQuotationSwallowsNoOtherRow() throws IOException {
        var rows = rows("elev;ämne;minuter\nE1;\"Bild;45\nE2;Bild;45\nE3;\"Bild;45\nE4;Bild;45\n".getBytes(UTF_8));

        assertThat(rows).extracting(row -> row.text(PUPIL)).containsExactly("E2", "E4");
        assertThat(refusals.list()).extracting(Refusal::line).containsExactly(2L, 4L);
    }

    @Test
    void joinsAQuotationThatRunsOverLines() throws IOException {
        var rows = rows("elev;ämne;minuter\nE1;\"Bild\noch form\";45\nE2;Bild;45\n".getBytes(UTF_8));

        assertThat(rows).extracting(row -> row.text(SUBJECT)).containsExactly("Bild\noch form", "Bild");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
    }

    @Test
    void keepsQuotationMarksInsideAField() throws IOException {
        var rows = rows("elev;ämne;minuter\nE1;\"Bild \"\"konst\"\"; form\";45\nE2;5\" rör;45".getBytes(UTF_8));

        assertThat(rows).extracting(row -> row.text(SUBJECT)).containsExactly("Bild \"konst\"; form", "5\" rör");
    }

    @Test
    void namesMissingAndUnusedColumns() throws IOException {
        var sheet = new Sheet(new ByteArrayInputStream("elev;amne;rum\n".getBytes(UTF_8)));

        assertThat(sheet.header().has(SUBJECT)).isTrue();
        assertThatThrownBy(() -> sheet.header().require(PUPIL, VALUE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("saknar kolumnen minuter");
        assertThat(sheet.header().unused()).containsExactly("rum");
    }

    @Test
    void saysWhatToDoWithAnExcelBook() {
        assertThatThrownBy(() -> rows("PK\u0003\u0004".getBytes(UTF_8))).hasMessageContaining("Spara den som CSV");
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xff, (byte) 0xfe, 'e', 0}))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(() -> rows(new byte[0])).hasMessage("Filen är tom.");
    }

    private Row cell(String content) throws IOException {
        return rows(("elev;minuter\nE1;" + content + "\n").getBytes(UTF_8)).getFirst();
    }

    private List<Row> rows(byte[] file) throws IOException {
        return new Sheet(new ByteArrayInputStream(file)).rows(100, refusals);
    }
}

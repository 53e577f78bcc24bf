package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Phrases phrases = new Phrases(messages());

    @BeforeEach
    void readSwedish() {
        LocaleContextHolder.setLocale(Locale.of("sv", "SE"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void takesAnswersInTheFormsOwnTypes() {
        Form form = form("""
                {"type": "radio", "key": "held", "values": [{"value": true}, {"value": false}]},
                {"type": "select", "key": "channel", "values": [{"value": "telefon"}, {"value": "sms"}]},
                {"type": "number", "key": "days"},
                {"type": "checkbox", "key": "told"},
                {"type": "checklist", "key": "patterns", "values": [{"value": "prov"}, {"value": "raster"}]},
                {"type": "datetime", "subtype": "date", "key": "day"},
                {"type": "group", "components": [{"type": "textfield", "key": "inner"}]}
                """);

        assertThat(form.checked(
                        Map.of(
                                "held", "false",
                                "channel", "sms",
                                "days", "2,5",
                                "told", "on",
                                "patterns", "prov",
                                "day", "2026-11-23",
                                "inner", " Hej ",
                                "notInTheForm", "x"),
                        phrases))
                .isEqualTo(Map.of(
                        "held",
                        false,
                        "channel",
                        "sms",
                        "days",
                        new BigDecimal("2.5"),
                        "told",
                        true,
                        "patterns",
                        List.of("prov"),
                        "day",
                        "2026-11-23",
                        "inner",
                        "Hej"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "textarea", "validate": {"required": true}}                 | `  `       | Fyll i det här fältet.
                    {"type": "radio", "validate": {"required": true}, "values": []}      |            | Välj ett av alternativen.
                    {"type": "radio", "values": [{"value": "ja"}]}                       | nej        | Välj bland alternativen i formuläret.
                    {"type": "checkbox", "validate": {"required": true}}                 | false      | Kryssa i rutan för att gå vidare.
                    {"type": "textfield", "validate": {"maxLength": 3}}                  | fyra       | Skriv högst 3 tecken; det är 4 nu.
                    {"type": "textfield", "validate": {"minLength": 3}}                  | nu         | Skriv minst 3 tecken.
                    {"type": "textfield", "validate": {"pattern": "^[A-Z]$"}}            | ab         | Det här har inte den form som fältet ska ha.
                    {"type": "textfield", "validate": {"validationType": "email"}}       | nej        | Skriv en e-postadress, till exempel namn@exempel.se.
                    {"type": "number"}                                                   | två        | Skriv ett tal.
                    {"type": "number", "validate": {"min": 1}}                           | 0          | Skriv ett tal som är minst 1.
                    {"type": "number", "validate": {"max": 9}}                           | 10         | Skriv ett tal som är högst 9.
                    {"type": "datetime", "subtype": "date"}                              | 23/11 2026 | Skriv datumet som ÅÅÅÅ-MM-DD.
                    {"type": "datetime", "subtype": "datetime"}                          | i morgon   | Skriv både datum och tid.
                    """)
    void saysInSwedishWhatDoesNotFit(String component, String sent, String message) {
        Form form = form(component.replaceFirst("\\{", "{\"key\": \"field\", "));
        Map<String, Object> answers = new HashMap<>();
        answers.put("field", sent);

        InvalidAnswers invalid = catchThrowableOfType(InvalidAnswers.class, () -> form.checked(answers, phrases));
        assertThat(invalid.messages()).isEqualTo(Map.of("field", message));
    }

    @Test
    void leavesOutWhatWasNotAnsweredAndNeedNotBe() {
        Form form = form("{\"type\": \"textarea\", \"key\": \"said\"}, {\"type\": \"select\", \"key\": \"how\"}");

        assertThat(form.checked(Map.of("said", ""), phrases)).isEmpty();
    }

    @Test
    void givesTheEngineNothingThatWasWrittenFreely() {
        Form form = form("""
                {"type": "textarea", "key": "said", "properties": {"processVariable": "true"}},
                {"type": "checkbox", "key": "told", "properties": {"processVariable": "true"}},
                {"type": "checkbox", "key": "private"}
                """);

        assertThat(form.flags(Map.of("said", "Hej", "told", true, "private", true)))
                .isEqualTo(Map.of("told", true));
    }

    @Test
    void everyShippedFormGivesTheEngineChosenAnswersOnly() throws Exception {
        Resource[] shipped = new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.form");

        assertThat(shipped).isNotEmpty();
        assertThat(Arrays.stream(shipped).map(FormTest::read).map(Form::of).flatMap(form -> form.fields().stream()))
                .filteredOn(field -> field.component().path("properties").has("processVariable"))
                .isNotEmpty()
                .allMatch(Field::processVariable);
    }

    private static Form form(String components) {
        return Form.of(JSON.readTree("{\"id\": \"prov\", \"components\": [" + components + "]}"));
    }

    private static JsonNode read(Resource form) {
        try {
            return JSON.readTree(form.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tasks");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.yaml.snakeyaml.Yaml;

class LadderPostTest {

    private static final Path EXCLUDING = Path.of("src", "test", "resources", "ladders", "undantag.yaml");

    @TestFactory
    Stream<DynamicTest> readsBackWhatTheFormShows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules", "ladders"))) {
            return Stream.concat(files.sorted(), Stream.of(EXCLUDING)).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Map<String, Object> tree = new Yaml().load(Files.readString(file));
                        assertThat(LadderPost.tree(asSent(tree))).isEqualTo(tree);
                    }));
        }
    }

    @Test
    void keepsWhatIsNoNumberAsItWasWritten() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("steps[1].triggersAny[1].value", " 12,5 ");
        sent.add("steps[1].trialSchoolDays", "tio");
        sent.add("steps[1].afterStep", " ");
        assertThat(LadderPost.tree(sent))
                .isEqualTo(Map.of(
                        "steps",
                        List.of(Map.of("triggersAny", List.of(Map.of("value", 12.5)), "trialSchoolDays", "tio"))));
    }

    @Test
    void readsWhatIsTickedAsLeftOut() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("exitAll[1].exclude", "BEVILJAD_LEDIGHET");
        sent.add("exitAll[1].exclude", "KANT_VARDBESOK");
        sent.add("exitAll[1].minReportedShare", "0,95");
        sent.add("exitAll[1].minOfferedMinutes", "600");
        assertThat(LadderPost.tree(sent))
                .isEqualTo(Map.of(
                        "exitAll",
                        List.of(Map.of(
                                "exclude",
                                List.of("BEVILJAD_LEDIGHET", "KANT_VARDBESOK"),
                                "minReportedShare",
                                0.95,
                                "minOfferedMinutes",
                                600))));
    }

    @Test
    void readsNothingThatIsNoPartOfALadder() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("_csrf", "a");
        sent.add("version", "3");
        sent.add("steps", "4");
        sent.add("steps[1].step", "1");
        assertThat(LadderPost.tree(sent)).isEqualTo(Map.of("steps", List.of(Map.of("step", 1))));
    }

    @Test
    void addsAndTakesAwayStepsAndConditions() throws IOException {
        Map<String, Object> tree = new Yaml().load(Files.readString(Path.of("rules", "ladders", "danderyd.yaml")));
        LadderForm form = new LadderForm(tree, List.of());
        LadderSteps steps = new LadderSteps(tree);
        steps.change("nytt-steg");
        assertThat(form.value("steps[5].stage")).isEqualTo("rektor");
        assertThat(form.value("steps[5].afterStep")).isEqualTo("4");
        steps.change("bort-steg 2");
        assertThat(form.numbers("steps")).containsExactly(1, 2, 3, 4);
        assertThat(form.value("steps[2].step")).isEqualTo("2");
        steps.change("nytt-villkor 2");
        steps.change("bort-villkor 2 1");
        assertThat(form.numbers("steps[2].triggersAny")).containsExactly(1);
        assertThat(form.value("steps[2].triggersAny[1].window.kind")).isEqualTo("ROLLING_WEEKS");
        assertThat(form.value("steps[2].triggersAny[1].window.rollingWeeks")).isEqualTo("4");
        steps.change("bort-steg 77");
        steps.change("nytt-villkor elva");
        assertThat(form.numbers("steps")).hasSize(4);
    }

    private static MultiValueMap<String, String> asSent(Map<String, Object> tree) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        LadderForm form = new LadderForm(tree, List.of());
        tree.forEach((name, value) -> send(form, name, name, value, sent));
        return sent;
    }

    private static void send(
            LadderForm form, String name, String path, Object value, MultiValueMap<String, String> sent) {
        switch (value) {
            case Object window
            when name.equals("window") ->
                List.of("kind", "rollingWeeks", "termUntil")
                        .forEach(part -> sent.add(path + "." + part, form.value(path + "." + part)));
            case Map<?, ?> map ->
                map.forEach((key, inner) -> send(form, key.toString(), path + "." + key, inner, sent));
            case List<?> list
            when list.getFirst() instanceof Map<?, ?> ->
                form.numbers(path).forEach(no -> send(form, name, path + "[" + no + "]", list.get(no - 1), sent));
            case List<?> list
            when List.of("actions", "documents", "abstain").contains(name) -> sent.add(path, form.lines(path));
            case List<?> list -> list.forEach(one -> sent.add(path, one.toString()));
            default -> sent.add(path, form.value(path));
        }
    }
}

package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.skolrutin.access.Access;
import se.skolrutin.access.NamingRefused;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.SubstitutionRefused;
import se.skolrutin.routines.Origin;
import se.skolrutin.tasks.TaskGrouping;
import se.skolrutin.tasks.TaskOrder;
import se.skolrutin.tasks.When;
import se.skolrutin.tasks.Whose;
import se.skolrutin.whatif.WhatIfState;

/** Every text of a page is in the bundle, and everything in the bundle is on some page. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path PAGES = Path.of("src/main/java/se/skolrutin/web");
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("(<[a-z][^>]*>)");
    private static final Pattern SPOKEN = Pattern.compile("\\s(title|alt|placeholder|aria-label|label)=\"[^\"]*\\p{L}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)");
    private static final Pattern SAID = Pattern.compile("(?:say\\(|\"done\", |, )\"([a-z]+(?:\\.[a-z0-9]+)+)\"");

    @TestFactory
    Stream<DynamicTest> holdNoLiteralText() {
        return templates()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    String html = read(path);
                    assertThat(MARKUP.matcher(html).replaceAll("").strip()).isEmpty();
                    assertThat(SPOKEN.matcher(html).find()).isFalse();
                }));
    }

    @Test
    void nameOnlyTextsThatExist() throws IOException {
        assertThat(bundle()).containsAll(used());
    }

    @Test
    void useEveryText() throws IOException {
        assertThat(used()).containsAll(bundle());
    }

    /** Otherwise an open page would keep its session alive for ever. */
    @TestFactory
    Stream<DynamicTest> sayWhatTheyAskForByThemselves() {
        return templates()
                .flatMap(path -> found(TAG, read(path)))
                .filter(tag -> tag.contains("hx-trigger=\"every"))
                .map(tag -> DynamicTest.dynamicTest(
                        tag.strip(), () -> assertThat(tag).contains("hx-headers='{\"X-By-Itself\":\"true\"}'")));
    }

    private static Set<String> used() {
        Set<String> keys = new TreeSet<>(chosenWhenShown());
        templates().forEach(path -> found(KEY, read(path)).forEach(keys::add));
        sources().forEach(path -> found(SAID, read(path)).forEach(keys::add));
        return keys;
    }

    /** Keys that a page puts together from a value. */
    private static List<String> chosenWhenShown() {
        return Stream.of(
                        Arrays.stream(Section.values()).map(section -> "nav." + section.icon()),
                        Arrays.stream(WhatIfState.values())
                                .map(state -> "whatif.state." + state.name().toLowerCase()),
                        Arrays.stream(SubstitutionRefused.Cause.values()).map(SubstitutionPages::key),
                        Arrays.stream(NamingRefused.Cause.values()).map(PiecePages::key),
                        Access.READING_ONLY.stream().map(ground -> "reading." + ground),
                        Arrays.stream(When.values()).map(When::key),
                        Arrays.stream(Whose.values()).map(Whose::key),
                        Arrays.stream(TaskGrouping.values()).map(TaskGrouping::key),
                        Arrays.stream(TaskColumn.values()).map(TaskColumn::key),
                        Arrays.stream(SecrecyZone.values()).map(zone -> "secrecy.readers." + zone.code()),
                        Arrays.stream(TaskOrder.values()).flatMap(order -> Stream.of(order.key(), order.saidKey())),
                        Stream.of("first", "minutes", "pause", "latest").map(field -> "many.times.wrong." + field),
                        Arrays.stream(Origin.values())
                                .map(origin ->
                                        "routines.origin." + origin.name().toLowerCase()),
                        Stream.of("403", "404", "409", "429", "4xx", "5xx").map(status -> "error." + status + ".title"))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Set<String> bundle() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    private static Stream<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    private static Stream<Path> sources() {
        return files(PAGES, ".java");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).collect(Collectors.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.skolrutin.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of the product as they lie in the bundles, by language. */
final class Texts {

    static final List<Path> BUNDLES = Stream.of(
                    "messages", "messages/labels", "messages/cases", "messages/tasks", "messages/history")
            .map(name -> Path.of("src/main/resources", name + ".properties"))
            .toList();

    private Texts() {}

    /** The twin of a Swedish bundle. */
    static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".", "_en."));
    }

    static Map<String, String> of(Path bundle) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}

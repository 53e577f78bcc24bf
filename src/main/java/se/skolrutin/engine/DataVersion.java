package se.skolrutin.engine;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.skolrutin.installation.DataFolderUnusable;

/** Which version of the engine wrote its data last. A later one reads it, an earlier one would stop half-way through. */
class DataVersion {

    private static final Pattern BROKER = Pattern.compile("zeebe-broker-(\\d.*)\\.jar");

    private final Path file;

    DataVersion(Path home) {
        this.file = home.resolve("version");
    }

    /**
     * From here on the data is the distribution's.
     *
     * @throws DataFolderUnusable where a later version than the distribution's has written the data
     */
    void advanceTo(Path distribution) throws IOException {
        String version = versionOf(distribution);
        if (Files.exists(file)) {
            refuseLater(Files.readString(file).strip(), version);
        }
        Files.writeString(file, version + "\n");
    }

    private void refuseLater(String found, String version) {
        if (Version.parse(found).compareTo(Version.parse(version)) > 0) {
            throw new DataFolderUnusable(
                    "The engine's data in %s was written by Zeebe %s, which %s cannot read."
                            .formatted(file.getParent(), found, version),
                    "Start with ZEEBE_VERSION=%s, or choose another folder with --data DIR.".formatted(found));
        }
    }

    private static String versionOf(Path distribution) throws IOException {
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            return jars.map(jar -> BROKER.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(broker -> broker.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Expected a Zeebe broker in " + distribution));
        }
    }
}

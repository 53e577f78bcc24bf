package se.skolrutin.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Runs imports in tests and waits for their end. */
public final class Importing {

    private Importing() {}

    public static ImportRun file(Imports imports, ImportKind kind, String content) {
        return file(imports, kind, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    public static ImportRun file(Imports imports, ImportKind kind, InputStream content) {
        try {
            var id = imports.start(kind, "test.csv", content, "test");
            return imports.await(id, Duration.ofMinutes(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

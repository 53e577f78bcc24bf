package se.skolrutin.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one import from its first row to its end, however that comes. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int CHUNK = 10_000;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final ImportRuns runs;
    private final Chunks chunks;
    private final Map<ImportKind, FileImport> imports;
    private volatile boolean stopped;

    ImportRunner(ImportRuns runs, Chunks chunks, List<FileImport> imports) {
        this.runs = runs;
        this.chunks = chunks;
        this.imports = imports.stream().collect(Collectors.toMap(FileImport::kind, Function.identity()));
    }

    void run(UUID id, ImportKind kind, Path file) {
        try {
            takeAll(id, imports.get(kind), file);
        } catch (FileRefused e) {
            end(id, ImportState.FAILED, e.getMessage());
        } catch (RuntimeException | IOException e) {
            LOG.error("Import {} stopped", id, e);
            end(id, ImportState.FAILED, "Importen stoppades av ett tekniskt fel. Läs in samma fil igen.");
        } finally {
            delete(file);
        }
    }

    /** Says so until it has been heard: what stopped the import may keep the database away for a while. */
    private void end(UUID id, ImportState state, @Nullable String why) {
        while (!ended(id, state, why) && !stopped) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean ended(UUID id, ImportState state, @Nullable String why) {
        try {
            runs.end(id, state, why);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Expected to note that import {} has ended, tries again: {}",
                    id,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void takeAll(UUID id, FileImport kind, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var sheet = new Sheet(content);
            var taker = kind.open(sheet.header(), id);
            tellUnused(id, sheet.header());
            while (!stopped && chunks.takeNext(id, sheet, taker, CHUNK)) {
                // each chunk is stored by itself
            }
            if (stopped) {
                runs.end(
                        id, ImportState.INTERRUPTED, "Importen avbröts när Skolrutin stannade. Läs in samma fil igen.");
            } else {
                chunks.finish(id, taker);
            }
        }
    }

    private void tellUnused(UUID id, Header header) {
        if (!header.unused().isEmpty()) {
            runs.notice(id, "Kolumner som inte används: " + String.join(", ", header.unused()) + ".");
        }
    }

    void stop() {
        stopped = true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not delete {}; the next start will", file.getFileName());
        }
    }
}

package se.skolrutin.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import se.skolrutin.installation.DataFolder;

/** Takes files in, in the background, one after the other, and tells what became of them. */
@Service
public class Imports implements SmartInitializingSingleton, DisposableBean {

    private final ImportRuns runs;
    private final ImportRunner runner;
    private final Path folder;
    private final Map<UUID, Future<?>> running = new ConcurrentHashMap<>();
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    Imports(ImportRuns runs, ImportRunner runner, DataFolder dataFolder) {
        this.runs = runs;
        this.runner = runner;
        this.folder = dataFolder.folder("imports");
    }

    /**
     * Keeps the content and starts to take it in; returns when all of it has been received. A file may be handed in any
     * number of times: rows that are known already change nothing.
     *
     * @param startedBy who handed it in: the id of a staff member, or a word such as kommandorad
     * @return the id of the run
     */
    public UUID start(ImportKind kind, String fileName, InputStream content, String startedBy) throws IOException {
        var id = UUID.randomUUID();
        var file = folder.resolve(id + ".csv");
        runs.begin(id, kind, fileName, startedBy, received(content, file));
        running.values().removeIf(Future::isDone);
        running.put(id, queue.submit(() -> runner.run(id, kind, file)));
        return id;
    }

    /** How many bytes came; of a file that did not come whole nothing is left behind. */
    private static long received(InputStream content, Path file) throws IOException {
        try {
            return Files.copy(content, file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    public Optional<ImportRun> run(UUID id) {
        return runs.run(id);
    }

    /** The latest runs, newest first. */
    public List<ImportRun> runs(int limit) {
        return runs.latest(limit);
    }

    /** The refused rows of a run in the order of the file. */
    public List<Refusal> refusals(UUID run, int offset, int limit) {
        return runs.refusals(run, offset, limit);
    }

    /** Waits for the end of the run, but no longer than this, and tells how it stands. */
    public ImportRun await(UUID run, Duration atMost) {
        try {
            var end = running.get(run);
            if (end != null) {
                end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // the run itself tells how it stands
        }
        return runs.run(run).orElseThrow();
    }

    /** Before anybody can hand in a file: what lies there was left by an earlier process. */
    @Override
    public void afterSingletonsInstantiated() {
        runs.interruptAll();
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the chunk in hand be stored and gives up the rest. */
    @Override
    public void destroy() throws InterruptedException {
        runner.stop();
        queue.shutdown();
        if (!queue.awaitTermination(20, TimeUnit.SECONDS)) {
            queue.shutdownNow();
        }
    }
}

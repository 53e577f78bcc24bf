package se.skolrutin.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import se.skolrutin.ss12000.SchoolSystem;

/** Fetching from the school's own system, in the background: when it is due, when somebody asks, when the system tells. */
@Service
public class Sync implements DisposableBean {

    /** Who has asked for a run that nobody asked for. */
    public static final String BY_SCHEDULE = "tidtabellen";

    static final String BY_SYSTEM = "skolans system";

    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final SyncRuns runs;
    private final SyncRunner runner;
    private final SchoolSystem source;
    private final Subscriptions subscriptions;
    private final SyncSettings settings;
    private final Clock clock;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sync").factory());

    Sync(
            SyncRuns runs,
            SyncRunner runner,
            SchoolSystem source,
            Subscriptions subscriptions,
            SyncSettings settings,
            Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.source = source;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a system to fetch from. */
    public boolean connected() {
        return source.connected();
    }

    /** The name of its machine; empty where there is none. */
    public String host() {
        return source.host();
    }

    /** What is fetched; empty where nothing is switched on. */
    public List<SourceAdapter> adapters() {
        return Stream.of(SourceAdapter.values()).filter(settings::takes).toList();
    }

    /** Until when the system tells of changes by itself; empty where it is only asked now and then. */
    public Optional<Instant> toldUntil() {
        return subscriptions.until();
    }

    /**
     * Asks for a run, which begins soon; one that waits already is the answer.
     *
     * @param whole reads everything, which is also what the first run does
     * @param by who asks: a person's name
     * @return the id of the run
     * @throws IllegalStateException where there is no system, or it is not asked for that
     */
    public UUID ask(SourceAdapter adapter, boolean whole, String by) {
        if (!connected() || !settings.takes(adapter)) {
            throw new IllegalStateException("Expected a school's system that gives " + adapter);
        }
        var run = runs.ask(adapter, whole, by);
        wake();
        return run;
    }

    /** Somebody says that there is something new; false where it is nobody we know. What they say is not looked at. */
    public boolean told(String secret) {
        if (!subscriptions.isOurs(secret)) {
            return false;
        }
        adapters().forEach(adapter -> runs.ask(adapter, false, BY_SYSTEM));
        wake();
        return true;
    }

    /** The latest runs, newest first. */
    public List<SyncRun> runs(int limit) {
        return runs.latest(limit);
    }

    public Optional<SyncRun> run(UUID id) {
        return runs.run(id);
    }

    /** What of the source a run could not use. */
    public List<SourceLine> lines(UUID run, int offset, int limit) {
        return runs.lines(run, offset, limit);
    }

    /** Asks for what is due, and takes up what an earlier process left. */
    @Scheduled(initialDelayString = "${skolrutin.sync.look-first:20s}", fixedDelayString = "${skolrutin.sync.look:30s}")
    void look() {
        if (!connected()) {
            return;
        }
        adapters().stream().filter(this::due).forEach(adapter -> runs.ask(adapter, wholeDue(adapter), BY_SCHEDULE));
        wake();
    }

    private boolean due(SourceAdapter adapter) {
        return isOlder(runs.triedLast(adapter), settings.every(adapter));
    }

    private boolean wholeDue(SourceAdapter adapter) {
        return isOlder(runs.readWhole(adapter), settings.whole());
    }

    private boolean isOlder(Optional<Instant> moment, Duration than) {
        return moment.map(at -> at.plus(than).isBefore(clock.instant())).orElse(true);
    }

    private void wake() {
        try {
            queue.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing is fetched any more: the application is stopping");
        }
    }

    private void work() {
        try {
            subscriptions.keep();
            runner.runWaiting();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Expected to fetch from the school's system, tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** What is cut short is taken up again by the next process. */
    @Override
    public void destroy() throws InterruptedException {
        runner.stop();
        queue.shutdownNow();
        queue.awaitTermination(20, TimeUnit.SECONDS);
    }
}

package se.skolrutin.sync;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.skolrutin.ss12000.NotOffered;
import se.skolrutin.ss12000.SchoolSystem;
import se.skolrutin.ss12000.SchoolSystemFailure;
import tools.jackson.databind.json.JsonMapper;

/** Runs what waits, one after the other, however each ends. */
@Component
class SyncRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRunner.class);

    private final OneAtATime alone;
    private final SyncRuns runs;
    private final SchoolSystem source;
    private final Mirror mirror;
    private final JsonMapper json;
    private final Map<SourceAdapter, Adapter> adapters;
    private volatile boolean stopped;

    SyncRunner(
            OneAtATime alone,
            SyncRuns runs,
            SchoolSystem source,
            Mirror mirror,
            JsonMapper json,
            List<Adapter> adapters) {
        this.alone = alone;
        this.runs = runs;
        this.source = source;
        this.mirror = mirror;
        this.json = json;
        this.adapters = adapters.stream().collect(Collectors.toMap(Adapter::kind, Function.identity()));
    }

    /** Until nothing waits any more; at once where another process is at it. */
    void runWaiting() {
        alone.run(() -> {
            runs.takeBackLeft();
            while (!stopped && runs.beginNext().map(this::run).isPresent()) {
                // each is run by itself
            }
        });
    }

    private SyncRun run(SyncRun run) {
        var readUntil = runs.readUntil(run.adapter()).orElse(null);
        try {
            adapters.get(run.adapter()).run(new Reading(run, readUntil, source, mirror, runs, json));
            runs.done(run.id());
        } catch (NotOffered | SchoolSystemFailure e) {
            failed(run, e.getMessage() + " Ingenting är ändrat.");
        } catch (RuntimeException e) {
            LOG.error("Fetching from the school's system stopped, run {}", run.id(), e);
            failed(run, "Hämtningen stoppades av ett tekniskt fel. Ingenting är ändrat.");
        }
        return run;
    }

    /** What was cut short by our own end is left as running, for whoever comes next. */
    private void failed(SyncRun run, String why) {
        if (!stopped) {
            runs.failed(run.id(), why);
        }
    }

    void stop() {
        stopped = true;
    }
}

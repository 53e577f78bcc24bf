package se.skolrutin.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.skolrutin.access.Viewer;
import se.skolrutin.notes.NoteChanges;
import se.skolrutin.tasks.TaskChanges;
import se.skolrutin.tasks.TaskChanges.Changed;

/**
 * Tells the browsers that have a tasklist open when it, or what waits to be confirmed above it, is another than they
 * show. They are told that it changed, never what: each asks for its own list, and gets what its reader may see.
 */
@Component
class OpenLists {

    static final String CHANGED = "nytt";

    /** Then the browser connects anew, and shows again that its reader is logged in. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final long SECONDS_OF_SILENCE = 20;

    private final TaskChanges changes;
    private final NoteChanges notes;
    private final Set<OpenList> open = ConcurrentHashMap.newKeySet();
    private @Nullable String asked;
    private volatile boolean stopping;

    OpenLists(TaskChanges changes, NoteChanges notes) {
        this.changes = changes;
        this.notes = notes;
    }

    /** A browser's connection; what waits to be said is said once, however often the list changed. */
    private static final class OpenList {

        private final UUID staffId;
        private final SseEmitter connection = new SseEmitter(LONGEST.toMillis());
        private final BlockingQueue<String> moments = new ArrayBlockingQueue<>(1);

        OpenList(UUID staffId) {
            this.staffId = staffId;
        }

        void changed(String moment) {
            moments.offer(moment);
        }

        /** A word now and then shows both sides that the other is there. */
        void serve() throws IOException, InterruptedException {
            connection.send(SseEmitter.event().comment("öppen").reconnectTime(RECONNECT.toMillis()));
            while (!Thread.interrupted()) {
                String moment = moments.poll(SECONDS_OF_SILENCE, TimeUnit.SECONDS);
                connection.send(
                        moment == null
                                ? SseEmitter.event().comment("kvar")
                                : SseEmitter.event().id(moment).name(CHANGED).data(""));
            }
        }
    }

    /**
     * Follows the viewer's list until the browser goes, for some minutes at most.
     *
     * @param since the moment that what the browser shows was read at, as {@link TaskChanges} says it
     */
    SseEmitter follow(Viewer viewer, String since) {
        OpenList list = new OpenList(viewer.staffId());
        Thread server = Thread.ofVirtual().name("open-list").unstarted(() -> serve(list, since));
        list.connection.onCompletion(server::interrupt);
        list.connection.onTimeout(list.connection::complete);
        open(list);
        server.start();
        if (stopping) {
            list.connection.complete();
        }
        return list.connection;
    }

    private synchronized void open(OpenList list) {
        if (asked == null) {
            asked = changes.now();
        }
        open.add(list);
    }

    private void serve(OpenList list, String since) {
        try {
            tellWhatWasMissed(list, since);
            list.serve();
        } catch (IOException | InterruptedException | IllegalStateException | DataAccessException gone) {
            end(list);
        } finally {
            open.remove(list);
        }
    }

    private static void end(OpenList list) {
        try {
            list.connection.complete();
        } catch (IllegalStateException ended) {
            // by the server, which was the first to see that the browser has gone
        }
    }

    private void tellWhatWasMissed(OpenList list, String since) {
        Changed missed = changed(since, Set.of(list.staffId));
        if (!missed.staff().isEmpty()) {
            list.changed(missed.now());
        }
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void look() {
        if (open.isEmpty()) {
            asked = null;
        } else if (asked != null) {
            try {
                asked = told(asked);
            } catch (DataAccessException theDatabaseIsAway) {
                // asked again from the same moment
            }
        }
    }

    private String told(String since) {
        Changed changed =
                changed(since, open.stream().map(list -> list.staffId).collect(Collectors.toUnmodifiableSet()));
        open.stream()
                .filter(list -> changed.staff().contains(list.staffId))
                .forEach(list -> list.changed(changed.now()));
        return changed.now();
    }

    /** Notes are asked for up to the moment that tasks were read at, so that both are told of from one moment to the next. */
    private Changed changed(String since, Set<UUID> staff) {
        Changed tasks = changes.since(since, staff);
        Set<UUID> told = new HashSet<>(tasks.staff());
        told.addAll(notes.between(since, tasks.now(), staff));
        return new Changed(tasks.now(), told);
    }

    /** Otherwise the product would not stop as long as somebody has a list open. */
    @EventListener
    void on(ContextClosedEvent closing) {
        stopping = true;
        open.forEach(list -> list.connection.complete());
    }
}

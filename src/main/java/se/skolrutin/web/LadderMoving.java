package se.skolrutin.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.LadderChoice;
import se.skolrutin.escalation.LadderMove;
import se.skolrutin.escalation.RunningLadders;

/**
 * Foresees and makes the moves of a school's running cases to its ladder, in the background. Foreseeing is kept for a
 * moment in memory and nowhere else; a move that is cut off can be made again, and goes on with those who are left.
 */
@Component
class LadderMoving implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RunningLadders ladders;
    private final Cases cases;
    private final Clock clock;
    private final Map<UUID, Work<List<LadderMove>>> previews = new ConcurrentHashMap<>();
    private final Map<UUID, Moves> moves = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("ladder-moves-", 0).factory());

    LadderMoving(RunningLadders ladders, Cases cases, Clock clock) {
        this.ladders = ladders;
        this.cases = cases;
        this.clock = clock;
    }

    /** Moves that somebody has asked for. */
    record Moves(UUID by, Work<Moved> work) {}

    /**
     * What came of them.
     *
     * @param refused a sentence for the page where they stopped before the end
     */
    record Moved(int cases, @Nullable CaseRefused refused) {}

    /** What moving would mean for each of the school's cases on another ladder; perhaps not yet ready. */
    Work<List<LadderMove>> preview(UUID school) {
        Work<List<LadderMove>> preview = previews.compute(
                school,
                (id, known) -> known != null && known.isOfUse(clock.instant().minus(FRESH)) ? known : foreseen(id));
        preview.endsWithin(PATIENCE);
        return preview;
    }

    private Work<List<LadderMove>> foreseen(UUID school) {
        return begun(work -> work.ended(ladders.preview(school, work::tell), clock.instant()));
    }

    /** Begins to move the cases; where the school is moving some already, it does not begin anew. */
    void move(UUID school, List<UUID> ids, LadderChoice to, String reason, UUID by) {
        Moves begun = moves.compute(
                school,
                (id, known) -> known != null && !known.work().endsWithin(Duration.ZERO)
                        ? known
                        : new Moves(by, begun(work -> moved(work, school, ids, to, reason, by))));
        begun.work().endsWithin(PATIENCE);
    }

    private void moved(Work<Moved> work, UUID school, List<UUID> ids, LadderChoice to, String reason, UUID by) {
        int moved = 0;
        CaseRefused refused = null;
        try {
            for (int at = 0; at < ids.size(); at++) {
                work.tell(at, ids.size());
                moved += cases.changeLadder(ids.get(at), to, reason, by) ? 1 : 0;
            }
        } catch (CaseRefused stopped) {
            refused = stopped;
        }
        previews.remove(school);
        work.ended(new Moved(moved, refused), clock.instant());
    }

    /** The moves of the school that go on, whoever asked for them. */
    Optional<Work<Moved>> underWay(UUID school) {
        return Optional.ofNullable(moves.get(school)).map(Moves::work).filter(work -> !work.endsWithin(Duration.ZERO));
    }

    /** What came of the moves that the person asked for; told once. */
    Optional<Moved> ended(UUID school, UUID by) {
        return Optional.ofNullable(moves.get(school))
                .filter(asked -> asked.by().equals(by) && asked.work().endsWithin(Duration.ZERO))
                .filter(asked -> moves.remove(school, asked))
                .map(asked -> asked.work().result());
    }

    private <T> Work<T> begun(Consumer<Work<T>> task) {
        Work<T> work = new Work<>();
        threads.execute(() -> {
            try {
                task.accept(work);
            } catch (RuntimeException e) {
                work.failed(e);
            }
        });
        return work;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}

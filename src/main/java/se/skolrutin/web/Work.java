package se.skolrutin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Something that may take longer than anybody waits for a page: goes on in the background and says how far it has come. */
final class Work<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile int percent;
    private volatile @Nullable Instant endedAt;

    void tell(int done, int total) {
        percent = total == 0 ? 100 : (int) (100L * done / total);
    }

    void ended(T with, Instant at) {
        endedAt = at;
        result.complete(with);
    }

    void failed(Throwable why) {
        result.completeExceptionally(why);
    }

    /** Waits so long for the end; true where it has come, well or not. */
    boolean endsWithin(Duration patience) {
        try {
            result.handle((with, why) -> true).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return result.isDone();
    }

    /** True where it goes on, or ended well after that moment. */
    boolean isOfUse(Instant endedAfter) {
        var ended = endedAt;
        return !result.isDone() || ended != null && ended.isAfter(endedAfter);
    }

    int percent() {
        return percent;
    }

    /** What came of it, once it has ended; throws where it failed. */
    T result() {
        return result.join();
    }
}

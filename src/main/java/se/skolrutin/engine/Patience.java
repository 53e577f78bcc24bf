package se.skolrutin.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status.Code;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.client.HttpClientErrorException.TooManyRequests;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.ResourceAccessException;

/** Tries again, later and later, while the engine is busy or away. */
class Patience {

    private static final Set<Code> PASSING =
            Set.of(Code.RESOURCE_EXHAUSTED, Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED, Code.ABORTED, Code.INTERNAL);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration atMost;

    Patience(Duration atMost) {
        this.atMost = atMost;
    }

    /** @throws RuntimeException the last failure, where it was no passing one or the time is up */
    <T> T during(Supplier<T> attempt) {
        long giveUpAt = System.nanoTime() + atMost.toNanos();
        long pause = 20;
        while (true) {
            try {
                return attempt.get();
            } catch (ClientException | ResourceAccessException | HttpStatusCodeException e) {
                if (!isPassing(e) || System.nanoTime() > giveUpAt) {
                    throw e;
                }
                sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
            }
        }
    }

    private static boolean isPassing(RuntimeException e) {
        if (e instanceof ClientStatusException status) {
            return PASSING.contains(status.getStatusCode());
        }
        if (e instanceof HttpStatusCodeException answer) {
            return answer.getStatusCode().is5xxServerError() || answer instanceof TooManyRequests;
        }
        return e instanceof ResourceAccessException || e.getCause() instanceof ConnectException;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the engine", e);
        }
    }
}

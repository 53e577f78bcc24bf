package se.skolrutin.escalation;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads that rules are asked in, as many as there are processors. */
final class JudgingPool {

    private final ForkJoinPool threads =
            new ForkJoinPool(Runtime.getRuntime().availableProcessors(), JudgingPool::thread, null, false);

    /** Drools looks for its parts with the thread's class loader, and the common pool's threads have not the packed jar's. */
    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setContextClassLoader(JudgingPool.class.getClassLoader());
        return thread;
    }

    /** Does the work, whose parallel streams use these threads, and waits for it. */
    <T> T run(Callable<T> work) {
        return threads.submit(work).join();
    }
}

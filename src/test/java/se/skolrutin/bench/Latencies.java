package se.skolrutin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long each of many things took. */
record Latencies(String name, List<Double> sortedMillis) {

    static Latencies of(String name, List<Duration> durations) {
        List<Double> millis = new ArrayList<>(
                durations.stream().map(each -> each.toNanos() / 1e6).toList());
        Collections.sort(millis);
        return new Latencies(name, List.copyOf(millis));
    }

    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedMillis.size());
        return sortedMillis.get(Math.max(rank, 1) - 1);
    }

    Result result(int percent) {
        return Result.of("%s, p%d".formatted(name, percent), percentile(percent), "ms");
    }
}

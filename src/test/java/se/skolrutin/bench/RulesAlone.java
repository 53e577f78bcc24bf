package se.skolrutin.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The rules without a database, beside Java written by hand that decides the same, in one run of JMH. */
class RulesAlone {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Collection<RunResult> runs;

    RulesAlone() throws RunnerException {
        runs = new Runner(new OptionsBuilder()
                        .include("escalation\\..*Benchmark")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    List<Result> results() {
        double drools = perSecond("droolsOneCore");
        double byHand = perSecond("byHandOneCore");
        return List.of(
                Result.of("decisions by the rules alone, one core", drools, "/s"),
                Result.of("decisions by the rules alone, all cores", perSecond("droolsAllCores"), "/s"),
                Result.of("decisions by hand-written Java, one core", byHand, "/s"),
                Result.of("decisions by hand-written Java, all cores", perSecond("byHandAllCores"), "/s"),
                Result.of("rules' share of the hand-written rate", drools / byHand, ""),
                Result.of("p99 of a decision by the rules", p99("droolsOneCore"), "µs"),
                Result.of("p99 of a decision by hand-written Java", p99("byHandOneCore"), "µs"),
                Result.of("allocated for a decision by the rules", allocated("droolsOneCore"), "kB"),
                Result.of("allocated for a decision by hand-written Java", allocated("byHandOneCore"), "kB"),
                Result.of(
                        "cold start of the rules",
                        of("firstDecision", Mode.SingleShotTime)
                                .getPrimaryResult()
                                .getScore(),
                        "ms"));
    }

    private double perSecond(String name) {
        return 1e6 * of(name, Mode.Throughput).getPrimaryResult().getScore();
    }

    private double p99(String name) {
        return of(name, Mode.SampleTime).getPrimaryResult().getStatistics().getPercentile(99);
    }

    private double allocated(String name) {
        return of(name, Mode.Throughput).getSecondaryResults().get(ALLOCATED).getScore() / 1000;
    }

    private RunResult of(String name, Mode mode) {
        return runs.stream()
                .filter(run -> run.getParams().getBenchmark().endsWith("." + name)
                        && run.getParams().getMode() == mode)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a run of " + name + ", but there is none"));
    }
}

package se.skolrutin.escalation;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Findings about pupils without a matter, on Danderyd's ladder and with the attendance of eight weeks: one in five has
 * absence that leads somewhere. By Drools, and by Java written by hand that says the same.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class RulesBenchmark {

    private static final int PUPILS = 500;

    private RuleBook rules;
    private List<Inquiry> inquiries;
    private List<List<Object>> facts;
    private int minOffered;

    /** One thread's way through the pupils. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        private int of(int all) {
            next = next + 1 == all ? 0 : next + 1;
            return next;
        }
    }

    @Setup
    public void setUp() {
        var random = new Random(7);
        rules = new RuleBook();
        inquiries = IntStream.range(0, PUPILS)
                .mapToObj(pupil -> PlainRulesTest.inquiry("danderyd", pupil % 5 == 0 ? 0.3 : 0.02, random))
                .toList();
        facts = inquiries.stream().map(PlainRulesTest::facts).toList();
        minOffered = inquiries.getFirst().ladder().ladder().quality().minOfferedMinutes();
    }

    @Benchmark
    @Threads(1)
    @BenchmarkMode({Mode.Throughput, Mode.SampleTime})
    public Object droolsOneCore(Turn turn) {
        return rules.evaluate(facts.get(turn.of(PUPILS)), new Findings(minOffered));
    }

    @Benchmark
    @Threads(Threads.MAX)
    @BenchmarkMode(Mode.Throughput)
    public Object droolsAllCores(Turn turn) {
        return rules.evaluate(facts.get(turn.of(PUPILS)), new Findings(minOffered));
    }

    @Benchmark
    @Threads(1)
    @BenchmarkMode({Mode.Throughput, Mode.SampleTime})
    public Object byHandOneCore(Turn turn) {
        return PlainRules.evaluate(inquiries.get(turn.of(PUPILS)));
    }

    @Benchmark
    @Threads(Threads.MAX)
    @BenchmarkMode(Mode.Throughput)
    public Object byHandAllCores(Turn turn) {
        return PlainRules.evaluate(inquiries.get(turn.of(PUPILS)));
    }
}

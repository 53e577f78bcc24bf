package se.skolrutin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.skolrutin.escalation.Escalation;

/**
 * Measures the product on this machine: {@code bench/run [SHARE] [MEASURE …]}. A share below 1 makes every measure that
 * much smaller, to see that it works; its numbers say little.
 */
final class Bench {

    private static final Path WORK = Path.of("target", "bench");
    private static final double VISIBLE_WITHIN = 300;
    private static final Set<String> ALL =
            Set.of("list", "tasks", "cases", "rules", "evaluation", "import", "whatif", "starts");

    /** A hundred thousand pupils until the rules' code is compiled. */
    private static final int WARMING_ROUNDS = 5;

    private final double share;
    private final Set<String> wanted;
    private final Report report;

    private Bench(double share, Set<String> wanted) throws IOException {
        this.share = share;
        this.wanted = wanted;
        this.report = new Report(Path.of("bench", "results"));
    }

    public static void main(String[] arguments) throws Exception {
        boolean shared = arguments.length > 0 && arguments[0].matches("[0-9.]+");
        Set<String> wanted = new TreeSet<>(Arrays.asList(arguments).subList(shared ? 1 : 0, arguments.length));
        if (!ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("Expected some of " + new TreeSet<>(ALL) + ", but got " + wanted);
        }
        new Bench(shared ? Double.parseDouble(arguments[0]) : 1, wanted.isEmpty() ? ALL : wanted).run();
        System.exit(0);
    }

    private void run() throws Exception {
        if (wanted.contains("starts")) {
            new Starts(WORK).run().forEach(report::add);
        }
        if (wanted.contains("rules")) {
            new RulesAlone().results().forEach(report::add);
        }
        if (wanted.contains("list")) {
            new ListTime(WORK, share).measure(report);
        }
        if (Set.of("rules", "list", "starts").containsAll(wanted)) {
            report.write();
            return;
        }
        double bare = wanted.contains("cases") ? bareRate() : 0;
        try (Application application = new Application(WORK)) {
            inside(application, bare);
            report.write();
        }
    }

    private void inside(Application application, double bare) throws Exception {
        if (wanted.contains("tasks")) {
            tasks(application);
        }
        if (wanted.contains("cases")) {
            cases(application, bare);
        }
        if (wanted.contains("import")) {
            imported(application);
        }
        if (wanted.contains("whatif")) {
            whatIf(application);
        }
        if (wanted.contains("evaluation")) {
            evaluation(application);
        }
    }

    private void tasks(Application application) throws Exception {
        TaskLatency latency = new TaskLatency(application);
        latency.prepare(scaled(1000));
        latency.idle(scaled(100));
        Latencies idle = latency.idle(scaled(200));
        report.add(idle.result(50));
        report.add(idle.result(99).atMost(VISIBLE_WITHIN));
        Latencies busy = latency.under(20, scaled(600));
        report.add(busy.result(50));
        report.add(busy.result(99));
        report.plot(
                "next-task-visible.svg",
                "From completing a task to the next one being visible",
                VISIBLE_WITHIN,
                List.of(idle, busy));
    }

    private double bareRate() throws Exception {
        Path distribution =
                Path.of(System.getProperty("engine.directory"), "camunda-zeebe-" + System.getProperty("zeebe.version"));
        try (BareBroker broker = new BareBroker(distribution, WORK)) {
            broker.casesPerSecond(scaled(500));
            double rate = median(() -> broker.casesPerSecond(scaled(1000)));
            report.add(Result.of("cases on the bare broker", rate, "/s"));
            return rate;
        }
    }

    private void cases(Application application, double bare) throws Exception {
        CaseRate cases = new CaseRate(application);
        cases.casesPerSecond(scaled(500));
        double rate = median(() -> cases.casesPerSecond(scaled(1000)));
        report.add(Result.of("cases start to end", rate, "/s"));
        report.add(Result.of("share of the bare broker's rate", rate / bare, "").atLeast(0.5));
    }

    /** The broker rests: what it does with a case that a decision opens is measured by itself. */
    private void evaluation(Application application) throws Exception {
        EvaluationRate round = new EvaluationRate(application, scaled(20_000));
        try (BrokerAtRest rest = new BrokerAtRest()) {
            for (int warming = 0; warming < WARMING_ROUNDS; warming++) {
                round.pupilsPerSecond();
            }
            report.add(Result.of("pupils evaluated", median(round::pupilsPerSecond), "/s")
                    .atLeast(5_000));
            sizes(application);
        }
        report.add(Result.of("pupils evaluated while the broker works", round.pupilsPerSecond(), "/s"));
    }

    private void sizes(Application application) {
        report.add(Result.of("600 pupils evaluated", new EvaluationRate(application, scaled(600)).seconds(), "s"));
        report.add(
                Result.of("14,000 pupils evaluated", new EvaluationRate(application, scaled(14_000)).seconds(), "s"));
        EvaluationRate city = new EvaluationRate(application, scaled(140_000));
        report.add(Result.of("140,000 pupils evaluated", city.seconds(), "s").atMost(30));
        report.add(Result.of("memory held meanwhile, 140,000 pupils", city.heldMegabytes(), "MB"));
    }

    private void imported(Application application) throws Exception {
        ImportRate imports = new ImportRate(application);
        int rows = scaled(400_000);
        try (var rest = new BrokerAtRest()) {
            report.add(Result.of("rows imported, all new", imports.rowsPerSecond(rows), "/s")
                    .atLeast(20_000));
            application.bean(Escalation.class).evaluateTouched();
            report.add(Result.of("rows imported, all known", imports.rowsPerSecond(rows), "/s"));
        }
    }

    private void whatIf(Application application) throws Exception {
        WhatIfTime school = new WhatIfTime(application, scaled(600));
        school.seconds();
        report.add(Result.of("another ladder on a school's term", median(school::seconds), "s")
                .atMost(10));
        report.add(Result.of("memory held meanwhile", school.heldMegabytes(), "MB"));
        WhatIfTime municipality = new WhatIfTime(application, scaled(14_000));
        report.add(Result.of("another ladder on 14,000 pupils' term", municipality.seconds(), "s"));
        report.add(Result.of("memory held meanwhile, 14,000 pupils", municipality.heldMegabytes(), "MB"));
    }

    private int scaled(int number) {
        return Math.max(1, (int) (number * share));
    }

    /** Of three rounds. */
    private static double median(Round round) throws Exception {
        double[] rounds = {round.measured(), round.measured(), round.measured()};
        Arrays.sort(rounds);
        return rounds[1];
    }

    @FunctionalInterface
    private interface Round {
        double measured() throws Exception;
    }
}

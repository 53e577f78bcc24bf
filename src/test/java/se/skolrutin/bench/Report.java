package se.skolrutin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what was measured and on what, says it, and writes it as JSON with plots. */
class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What is written down.
     *
     * @param machine what was measured on last
     * @param latenciesMillis how long each took of what was measured last
     */
    private record Written(Map<String, Object> machine, List<Result> results, List<Latencies> latenciesMillis) {}

    private final Path folder;
    private final List<Result> results = new ArrayList<>();
    private final List<Latencies> latencies = new ArrayList<>();
    private final Map<String, String> plots = new LinkedHashMap<>();
    private final Map<String, Object> machine = machine();

    Report(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void add(Result result) {
        results.add(result);
        String target = result.target() == 0
                ? ""
                : String.format(
                        Locale.ROOT, "   (to reach: %s %,.4g)", result.lessIsBetter() ? "≤" : "≥", result.target());
        System.out.printf(Locale.ROOT, "%-44s %,12.4g %s%s%n", result.name(), result.value(), result.unit(), target);
    }

    /** Shows how long each took, in a plot of its own. */
    void plot(String file, String title, double limit, List<Latencies> measured) {
        latencies.addAll(measured);
        plots.put(file, Svg.distribution(title, measured, limit));
    }

    /** What was not measured this time stays as it was measured last. */
    void write() throws IOException {
        Path file = folder.resolve("results.json");
        List<Result> all = new ArrayList<>(Files.exists(file) ? earlier(file) : List.of());
        all.addAll(results);
        JSON.writerWithDefaultPrettyPrinter().writeValue(file, new Written(machine, all, latencies));
        for (Map.Entry<String, String> plot : plots.entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
        List<Result> promised =
                all.stream().filter(result -> result.target() > 0).toList();
        if (!promised.isEmpty()) {
            Files.writeString(
                    folder.resolve("targets.svg"), Svg.targets("Measured against what is to be reached", promised));
        }
    }

    private List<Result> earlier(Path file) {
        Set<String> now = results.stream().map(Result::name).collect(Collectors.toSet());
        return JSON.readValue(file, Written.class).results().stream()
                .filter(result -> !now.contains(result.name()))
                .toList();
    }

    private static Map<String, Object> machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", system.getAvailableProcessors());
        machine.put("loadAverageBefore", system.getSystemLoadAverage());
        machine.put("system", system.getName() + " " + system.getVersion());
        machine.put("java", System.getProperty("java.vendor.version"));
        machine.put("zeebe", System.getProperty("zeebe.version"));
        return machine;
    }
}

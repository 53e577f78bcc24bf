package se.skolrutin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what was measured and on what, says it, and writes it as JSON with plots. */
class Report {

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

    void write() throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("measuredAt", Clock.systemUTC().instant().toString());
        report.put("machine", machine);
        report.put("results", results);
        report.put("latenciesMillis", latencies);
        JsonMapper json = JsonMapper.builder().build();
        Files.writeString(
                folder.resolve("results.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        for (Map.Entry<String, String> plot : plots.entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
        List<Result> promised =
                results.stream().filter(result -> result.target() > 0).toList();
        if (!promised.isEmpty()) {
            Files.writeString(
                    folder.resolve("targets.svg"), Svg.targets("Measured against what is to be reached", promised));
        }
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

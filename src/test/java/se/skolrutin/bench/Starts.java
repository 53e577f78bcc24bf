package se.skolrutin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.skolrutin.installation.FreePort;

/** Start-up of the built product as a user starts it, with an empty data folder and with one in use; and its memory. */
class Starts {

    private final Path data;

    Starts(Path parent) throws IOException {
        this.data = Files.createTempDirectory(Files.createDirectories(parent), "starts-");
    }

    List<Result> run() throws Exception {
        List<Result> results = new ArrayList<>();
        results.add(Result.of("cold start", seconds(new ArrayList<>()), "s"));
        List<Result> memory = new ArrayList<>();
        results.add(Result.of("warm start", seconds(memory), "s").atMost(20));
        results.addAll(memory);
        return results;
    }

    private double seconds(List<Result> memory) throws Exception {
        long start = System.nanoTime();
        Process application = new ProcessBuilder(
                        "./start", "--port", String.valueOf(FreePort.any()), "--data", data.toString(), "--no-demo")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = application.inputReader()) {
            awaitAddress(lines);
            double seconds = (System.nanoTime() - start) / 1e9;
            memory.addAll(memory(application.toHandle()));
            return seconds;
        } finally {
            application.destroy();
            application.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void awaitAddress(BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("http://")) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("./start ended without an address:\n" + said);
    }

    private List<Result> memory(ProcessHandle application) throws IOException {
        long[] megabytes = new long[3];
        Stream.of(application, postmaster())
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .distinct()
                .forEach(process -> megabytes[kind(process)] += kilobytes(process.pid()));
        return List.of(
                Result.of("memory of the application", megabytes[0] / 1024.0, "MB"),
                Result.of("memory of PostgreSQL", megabytes[1] / 1024.0, "MB"),
                Result.of("memory of the broker", megabytes[2] / 1024.0, "MB"));
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int kind(ProcessHandle process) {
        String command = read(process.pid(), "cmdline");
        if (command.contains("camunda-zeebe")) {
            return 2;
        }
        return command.contains("skolrutin.jar") ? 0 : 1;
    }

    /** The proportional set size counts a page that several processes share once in all. */
    private static long kilobytes(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException gone) {
            if (!Files.exists(Path.of("/proc", String.valueOf(pid)))) {
                return "";
            }
            throw new UncheckedIOException(gone);
        }
    }
}

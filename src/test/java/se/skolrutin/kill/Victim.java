package se.skolrutin.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application in a process of its own, with its broker and its PostgreSQL, to be killed in parts or whole. */
class Victim {

    private final Path data;
    private final List<String> settings;
    private Process application;

    Victim(Path data, List<String> settings) {
        this.data = data;
        this.settings = settings;
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Dengine.directory=" + System.getProperty("engine.directory", "target/engine"),
                "-Dzeebe.version=" + System.getProperty("zeebe.version", "8.5.8"),
                "-cp",
                System.getProperty("java.class.path"),
                "se.skolrutin.Skolrutin",
                "--skolrutin.data-dir=" + data,
                "--skolrutin.minimum-free-megabytes=256",
                "--server.port=0"));
        command.addAll(settings);
        application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("application.log").toFile()))
                .start();
    }

    void killApplication() throws InterruptedException {
        application.destroyForcibly();
        application.waitFor(10, TimeUnit.SECONDS);
    }

    void stop() throws InterruptedException {
        application.destroy();
        if (!application.waitFor(60, TimeUnit.SECONDS)) {
            application.destroyForcibly();
        }
    }

    void killBroker() {
        kill(data.resolve("engine/broker.pid"));
    }

    void killPostgres() {
        kill(data.resolve("postgresql/cluster/postmaster.pid"));
    }

    /** Asks the application's own database, whichever port it has now. */
    JdbcClient database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(
                "jdbc:postgresql://127.0.0.1:%s/skolrutin".formatted(line("postgresql/cluster/postmaster.pid", 3)));
        source.setUser("postgres");
        source.setPassword(line("postgresql/password", 0));
        return JdbcClient.create(source);
    }

    private void kill(Path pidFile) {
        long pid = Long.parseLong(line(data.relativize(pidFile).toString(), 0));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private String line(String file, int number) {
        try {
            return Files.readAllLines(data.resolve(file)).get(number).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.skolrutin.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import se.skolrutin.installation.DataFolder;
import se.skolrutin.installation.FreePort;
import se.skolrutin.installation.OrphanedProcess;

/**
 * A Zeebe broker as a child process on loopback, with its data and its log in the data folder. It is started again when
 * it dies, and stopped with the application; one left behind by a killed application is stopped first.
 */
class EmbeddedBroker implements SmartLifecycle {

    static final int PHASE = Integer.MIN_VALUE + 1000;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String EXPORTER_CLASS = "se.skolrutin.exporter.PostgresExporter";

    private final EngineSettings settings;
    private final JdbcConnectionDetails database;
    private final Path home;
    private final DataVersion dataVersion;
    private final int grpcPort = FreePort.any();
    private final int restPort = FreePort.any();
    private final int managementPort = FreePort.any();
    private final int commandPort = FreePort.any();
    private final int internalPort = FreePort.any();
    private @Nullable ScheduledExecutorService supervisor;
    private @Nullable Process process;
    private volatile boolean running;
    private volatile boolean closing;

    EmbeddedBroker(EngineSettings settings, JdbcConnectionDetails database, DataFolder folder) {
        this.settings = settings;
        this.database = database;
        this.home = folder.folder("engine");
        this.dataVersion = new DataVersion(home);
    }

    Addresses addresses() {
        return new Addresses(loopback(grpcPort), loopback(restPort), loopback(managementPort));
    }

    /** The process id of the broker that runs now, or 0. */
    synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /** As soon as there is a database with our tables: it comes up while the application does, which takes as long. */
    @PostConstruct
    synchronized void launchFirst() {
        OrphanedProcess.stop(pidFile(), home.toString(), "TERM");
        launch();
    }

    @Override
    public synchronized void start() {
        running = true;
        if (pid() == 0) {
            launch();
        }
        supervisor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("broker-watch").factory());
        supervisor.scheduleWithFixedDelay(this::relaunchWhenDead, 1, 1, TimeUnit.SECONDS);
    }

    /** Also where the application did not get as far as to start it. */
    @Override
    @PreDestroy
    public synchronized void stop() {
        running = false;
        if (supervisor != null) {
            supervisor.shutdownNow();
        }
        if (process != null) {
            end(process);
        }
        pidFile().toFile().delete();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First up and last down: workers and the feed come and go while it runs. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Ctrl-C reaches the broker too, which may then be gone before its turn to be stopped. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private synchronized void relaunchWhenDead() {
        if (running && !closing && pid() == 0) {
            log.warn("The broker has stopped; starting it again");
            try {
                launch();
            } catch (RuntimeException e) {
                log.error("The broker could not be started; trying again", e);
            }
        }
    }

    private void launch() {
        try {
            Path logFile = home.resolve("broker.log");
            keepPreviousLog(logFile);
            ProcessBuilder builder = new ProcessBuilder(executable(), "--skolrutin.home=" + home)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(environment());
            dataVersion.advanceTo(settings.distribution());
            process = builder.start();
            Files.writeString(pidFile(), process.pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The broker could not be started", e);
        }
    }

    private String executable() {
        File broker =
                settings.distribution().resolve("bin/broker").toAbsolutePath().toFile();
        if (!broker.canExecute()) {
            throw new IllegalStateException(
                    "Expected the engine at %s, but it is not there; build it with ./start or set skolrutin.engine.distribution"
                            .formatted(settings.distribution().toAbsolutePath()));
        }
        return broker.getPath();
    }

    private Map<String, String> environment() throws IOException {
        return Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("JAVA_OPTS", "-Xmx%dm %s".formatted(settings.heapMegabytes(), settings.javaOptions())),
                Map.entry("SPRING_CONFIG_ADDITIONALLOCATION", "optional:file:" + shippedSettings() + "/"),
                Map.entry(
                        "LOG4J_CONFIGURATION_FILE",
                        shippedSettings().resolve("log4j2.xml").toString()),
                Map.entry("ZEEBE_LOG_LEVEL", "warn"),
                Map.entry("ATOMIX_LOG_LEVEL", "warn"),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", String.valueOf(restPort)),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort)),
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(commandPort)),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(internalPort)),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(grpcPort)),
                Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", home.resolve("data").toString()),
                Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB"),
                Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB"),
                Map.entry("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", String.valueOf(settings.partitions())),
                Map.entry("ZEEBE_CLOCK_CONTROLLED", String.valueOf(settings.controlledClock())),
                Map.entry("ZEEBE_BROKER_EXPORTERS_SKOLRUTIN_CLASSNAME", EXPORTER_CLASS),
                Map.entry(
                        "ZEEBE_BROKER_EXPORTERS_SKOLRUTIN_JARPATH",
                        exporterJar().toString()),
                Map.entry("ZEEBE_BROKER_EXPORTERS_SKOLRUTIN_ARGS_URL", database.getJdbcUrl()),
                Map.entry("ZEEBE_BROKER_EXPORTERS_SKOLRUTIN_ARGS_USER", database.getUsername()),
                Map.entry("ZEEBE_BROKER_EXPORTERS_SKOLRUTIN_ARGS_PASSWORD", database.getPassword()));
    }

    /** What the broker ships with; apart from its class path, where a folder would be in the way of the archive. */
    private Path shippedSettings() {
        return settings.distribution().resolve("settings").toAbsolutePath();
    }

    /** The exporter travels inside the application and is laid beside the broker's data at every start. */
    private Path exporterJar() throws IOException {
        Path jar = home.resolve("exporter.jar");
        try (var shipped = new ClassPathResource("engine/skolrutin-exporter.jar").getInputStream()) {
            Files.copy(shipped, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        return jar;
    }

    private static void keepPreviousLog(Path logFile) throws IOException {
        if (Files.exists(logFile)) {
            Files.move(logFile, logFile.resolveSibling("broker.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path pidFile() {
        return home.resolve("broker.pid");
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}

package se.skolrutin.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that an installation without a server of its own runs in its data folder: on loopback, behind a
 * password, stopped with the application and started again when it dies.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String USER = "postgres";
    private static final String DATABASE = "skolrutin";
    private static final String WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path home;
    private final Path cluster;
    private final String password;
    private final int port;
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postgres-watch").factory());
    private @Nullable EmbeddedPostgres server;
    private boolean closed;

    EmbeddedDatabase(DataFolder folder) {
        this.home = folder.folder("postgresql");
        this.cluster = home.resolve("cluster");
        OrphanedProcess.stop(cluster.resolve("postmaster.pid"), cluster.toString(), "INT");
        boolean fresh = Files.notExists(cluster.resolve("PG_VERSION"));
        this.password = password(home.resolve("password"), fresh);
        this.port = FreePort.any();
        start();
        if (!secured()) {
            secure();
        }
        supervisor.scheduleWithFixedDelay(this::restartWhenDead, 1, 1, TimeUnit.SECONDS);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    String password() {
        return password;
    }

    private void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // the library is made for tests and would let a crash take the last commits with it
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .setServerConfig("random_page_cost", "1.1")
                    // the details of an error quote the row, and with it a person
                    .setServerConfig("log_error_verbosity", "terse")
                    .setOutputRedirector(
                            Redirect.appendTo(home.resolve("server.log").toFile()))
                    .setErrorRedirector(
                            Redirect.appendTo(home.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; see " + home.resolve("server.log"), e);
        }
    }

    private boolean secured() {
        try {
            return Files.readString(cluster.resolve("pg_hba.conf")).equals(WITH_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A new cluster trusts everybody on the machine; from here on it asks for the password. That is written last and at
     * once, so that a start that was cut short is made up for by the next.
     */
    private void secure() {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(USER, password));
            if (!hasDatabase(statement)) {
                statement.execute("create database %s".formatted(DATABASE));
            }
            Path written = Files.writeString(cluster.resolve("pg_hba.conf.new"), WITH_PASSWORD);
            Files.move(written, cluster.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Expected to secure the new database cluster, but could not", e);
        }
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE))) {
            return found.next();
        }
    }

    private synchronized void restartWhenDead() {
        try {
            if (!closed && !answers()) {
                log.warn("PostgreSQL does not answer; starting it again");
                letGo();
                start();
            }
        } catch (RuntimeException e) {
            log.error("PostgreSQL could not be started; trying again", e);
        }
    }

    /** The dead server's handle still holds the lock on its folder. */
    private void letGo() {
        try {
            running().close();
        } catch (IOException | RuntimeException nothingLeftToStop) {
            log.debug("The dead PostgreSQL left nothing to stop", nothingLeftToStop);
        }
    }

    private boolean answers() {
        return OrphanedProcess.alive(cluster.resolve("postmaster.pid"), cluster.toString());
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return server;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        supervisor.shutdownNow();
        running().close();
    }

    private static String password(Path file, boolean fresh) {
        try {
            if (fresh) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                Files.deleteIfExists(file);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

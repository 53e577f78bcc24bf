package se.skolrutin.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child process that an application killed the hard way left behind, known by its pid file. */
public final class OrphanedProcess {

    private static final Logger log = LoggerFactory.getLogger(OrphanedProcess.class);

    private OrphanedProcess() {}

    /**
     * Stops the process whose pid is the first line of the file, if it still runs and its command line holds the
     * words; asked with a signal first, forced after twenty seconds. May be repeated.
     *
     * @param words part of the command line, so that a pid the system has given to somebody else is left alone
     * @param signal what the process takes as a polite request to stop at once, such as INT
     */
    public static void stop(Path pidFile, String words, String signal) {
        find(pidFile, words).ifPresent(process -> {
            log.info("Stopping process {} left behind by an earlier run", process.pid());
            send(process, signal);
            awaitEnd(process);
        });
    }

    /** Whether the process of the pid file runs. */
    public static boolean alive(Path pidFile, String words) {
        return find(pidFile, words).isPresent();
    }

    private static Optional<ProcessHandle> find(Path pidFile, String words) {
        try {
            var firstLine = Files.readString(pidFile).lines().findFirst();
            return firstLine
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> commandLine(process).contains(words));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException noProcFileSystem) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void send(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package se.skolrutin.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The folder that holds everything one installation must not lose. It is locked for as long as the application runs; the
 * operating system lets the lock go when the process dies, however it dies.
 */
@Component
public class DataFolder implements AutoCloseable {

    /** Raised when a newer application writes what an older one could not read. */
    static final int FORMAT = 1;

    private final Path path;
    private final FileChannel lockFile;

    DataFolder(InstallationSettings settings) {
        this.path = settings.dataDir().toAbsolutePath().normalize();
        create(path);
        refuseFullDisk(path, settings.minimumFreeMegabytes());
        this.lockFile = lock(path);
        refuseNewerFormat(path);
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /** A sub-folder, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static void create(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    "The data folder %s cannot be written to.".formatted(path),
                    "Give this user write access to it, or choose another folder with --data DIR.");
        }
    }

    private static void refuseFullDisk(Path path, long minimumFreeMegabytes) {
        long free = path.toFile().getUsableSpace() / (1024 * 1024);
        if (free < minimumFreeMegabytes) {
            throw new DataFolderUnusable(
                    "Only %d MB are free where the data folder %s lies; %d MB are needed."
                            .formatted(free, path, minimumFreeMegabytes),
                    "Free some space, or choose a folder on another disk with --data DIR.");
        }
    }

    private static FileChannel lock(Path path) {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderUnusable(
                        "Another Skolrutin is running on the data folder %s.".formatted(path),
                        "Use the one that runs, stop it first, or choose another folder with --data DIR.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void refuseNewerFormat(Path path) {
        Path version = path.resolve("format");
        try {
            if (Files.notExists(version)) {
                Files.writeString(version, FORMAT + "\n");
            }
            String found = Files.readString(version).strip();
            if (!found.equals(String.valueOf(FORMAT))) {
                lockFile.close();
                throw new DataFolderUnusable(
                        "The data folder %s was written by a newer Skolrutin (format %s, this one knows %d)."
                                .formatted(path, found, FORMAT),
                        "Start the newer version, or choose another folder with --data DIR.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.skolrutin.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes letters as files, for an installation that has no mail server yet. */
final class FolderTransport implements MailTransport {

    private final Path folder;

    FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public String deliver(Letter letter) throws NotSent {
        Path file = folder.resolve(letter.messageId().replaceAll("[^A-Za-z0-9-]", "_") + ".eml");
        try {
            write(letter, file);
        } catch (IOException | MessagingException e) {
            throw new NotSent("Kunde inte skriva " + file.getFileName() + ": " + e.getMessage(), true);
        }
        return "Skriven som fil: " + file.getFileName();
    }

    private void write(Letter letter, Path file) throws NotSent, IOException, MessagingException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            MimeLetter.of(null, letter).writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean delivers() {
        return false;
    }

    @Override
    public String way() {
        return "Ingen e-postserver är inställd: brev sparas som filer på servern och når ingen förrän"
                + " spring.mail.host är satt.";
    }
}

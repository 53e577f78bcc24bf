package se.skolrutin.attachments;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells what a file is by what it holds, whatever it is called. */
@Component
class FileKinds {

    /** Such a package's name says which of several programs made it. */
    private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

    private final Tika tika = new Tika();

    /** Empty where it is of no kind that is taken. */
    Optional<FileKind> of(byte[] content, String name) {
        String held = tika.detect(content);
        return FileKind.ofMediaType(PACKAGES.contains(held) ? tika.detect(content, name) : held);
    }
}

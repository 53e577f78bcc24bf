package se.skolrutin.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * A note as it is shown to somebody who may read it.
 *
 * @param mine whether the viewer told it
 * @param forMentor whether the mentors may read it
 * @param fromMentor empty until one of the mentors has confirmed it
 * @param forPrincipal whether a principal has to know, too
 * @param fromPrincipal empty until a principal has confirmed it
 * @param mayConfirm whether it waits for the viewer
 */
public record NoteView(
        UUID id,
        UUID pupilId,
        String pupilName,
        @Nullable String className,
        boolean protectedIdentity,
        NoteKind kind,
        LocalDate day,
        String words,
        @Nullable String done,
        boolean violation,
        @Nullable String toldByName,
        Instant toldAt,
        boolean mine,
        Secrecy secrecy,
        boolean forMentor,
        @Nullable Receipt fromMentor,
        boolean forPrincipal,
        @Nullable Receipt fromPrincipal,
        boolean mayConfirm) {

    /** The key of what it is called: by its kind, and by whom it is for where that is not the mentor. */
    public String key() {
        return kind == NoteKind.INFORMATION && !forMentor
                ? "label.notekind.principal"
                : "label.notekind." + kind.name().toLowerCase(Locale.ROOT);
    }
}

package se.skolrutin.notes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the mentor is to know.
 *
 * @param done what has been done about it already
 * @param violation whether somebody may have been violated, so that a principal has to know
 */
public record NewNote(
        UUID pupilId,
        NoteKind kind,
        LocalDate day,
        String words,
        @Nullable String done,
        boolean violation) {}

package se.skolrutin.notes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;

/**
 * Something the mentor is to know.
 *
 * @param done what has been done about it already
 * @param violation whether somebody may have been violated, so that a principal has to know
 * @param secrecy under which it stands; the mentors get what they may read, a principal what they may not
 */
public record NewNote(
        UUID pupilId,
        NoteKind kind,
        LocalDate day,
        String words,
        @Nullable String done,
        boolean violation,
        Secrecy secrecy) {}

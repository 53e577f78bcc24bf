package se.skolrutin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands about a pupil with a secrecy of its own, as it is shown to somebody who may read it.
 *
 * @param caseId the case it stands in, empty for what stands with the pupil
 * @param writerName empty where the house itself wrote it
 * @param words what was written; of a document the title
 * @param mayName whether the viewer may name further readers of it
 */
public record Piece(
        UUID id,
        PieceKind kind,
        UUID pupilId,
        @Nullable UUID caseId,
        String pupilName,
        @Nullable String className,
        boolean protectedIdentity,
        @Nullable String writerName,
        Instant toldAt,
        String words,
        Secrecy secrecy,
        boolean mayName) {}

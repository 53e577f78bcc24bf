package se.skolrutin.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks to read: its kind and id, and the pupil whose visibility decides. */
public record Subject(
        Kind kind,
        String id,
        @Nullable UUID caseId,
        @Nullable UUID pupilId) {

    /** Kinds of things read; only some of them are open to auditors. */
    public enum Kind {
        PUPIL(false),
        CASE(true),
        HISTORY(true),
        DOCUMENT(false),
        CONTACTS(false),
        NOTE(false),
        CONCERN(false),
        TASK(false),
        ROLE(false),
        FIGURES(false),
        LOG(false);

        private final boolean openToAuditors;

        Kind(boolean openToAuditors) {
            this.openToAuditors = openToAuditors;
        }

        boolean openToAuditors() {
            return openToAuditors;
        }
    }

    /** Figures of schools, without pupils. */
    public static Subject figures() {
        return new Subject(Kind.FIGURES, "huvudman", null, null);
    }

    static Subject log() {
        return new Subject(Kind.LOG, "lasningar", null, null);
    }

    public static Subject pupil(UUID pupilId) {
        return new Subject(Kind.PUPIL, pupilId.toString(), null, pupilId);
    }

    public static Subject ofCase(UUID caseId, UUID pupilId) {
        return new Subject(Kind.CASE, caseId.toString(), caseId, pupilId);
    }

    public static Subject history(UUID caseId, @Nullable UUID pupilId) {
        return new Subject(Kind.HISTORY, caseId.toString(), caseId, pupilId);
    }

    public static Subject document(UUID documentId, UUID caseId, UUID pupilId) {
        return new Subject(Kind.DOCUMENT, documentId.toString(), caseId, pupilId);
    }

    public static Subject contacts(UUID caseId, UUID pupilId) {
        return new Subject(Kind.CONTACTS, caseId.toString(), caseId, pupilId);
    }

    /** All contacts about a pupil. */
    public static Subject contactsOf(UUID pupilId) {
        return contact(pupilId, pupilId);
    }

    /** One contact. */
    public static Subject contact(UUID contactId, UUID pupilId) {
        return new Subject(Kind.CONTACTS, contactId.toString(), null, pupilId);
    }

    public static Subject note(UUID noteId, UUID pupilId) {
        return new Subject(Kind.NOTE, noteId.toString(), null, pupilId);
    }

    public static Subject concern(UUID signalId, UUID pupilId) {
        return new Subject(Kind.CONCERN, signalId.toString(), null, pupilId);
    }

    public static Subject task(long taskKey, UUID caseId, @Nullable UUID pupilId) {
        return new Subject(Kind.TASK, Long.toString(taskKey), caseId, pupilId);
    }
}

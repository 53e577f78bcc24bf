package se.skolrutin.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.skolrutin.access.Secrecy;
import se.skolrutin.notes.NewNote;
import se.skolrutin.notes.NoteKind;

/**
 * Something for the mentor to know as it is being written down.
 *
 * @param key makes the form the same when it is sent twice
 * @param violation empty where it was not ticked
 */
record NoteForm(
        @Nullable UUID key,
        @Nullable NoteKind kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String words,
        @Nullable String done,
        @Nullable Boolean violation) {

    private static final int LONGEST = 2000;

    static NoteForm on(LocalDate today, NoteKind kind) {
        return new NoteForm(UUID.randomUUID(), kind, today, null, null, false);
    }

    /** The fields that are missing or cannot be right; empty where it can be told. */
    List<String> wrong(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        if (key == null || kind == null || words == null || words.isBlank() || tooLong(words)) {
            wrong.add("words");
        }
        if (tooLong(done)) {
            wrong.add("done");
        }
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            wrong.add("day");
        }
        return wrong;
    }

    UUID givenKey() {
        return Objects.requireNonNull(key);
    }

    NewNote note(UUID pupil, Secrecy secrecy) {
        NoteKind given = Objects.requireNonNull(kind);
        return new NewNote(
                pupil,
                given,
                Objects.requireNonNull(day),
                Objects.requireNonNull(words).strip(),
                done == null || done.isBlank() ? null : done.strip(),
                Boolean.TRUE.equals(violation) && given == NoteKind.INCIDENT,
                secrecy);
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.strip().length() > LONGEST;
    }
}

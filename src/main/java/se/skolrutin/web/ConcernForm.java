package se.skolrutin.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import se.skolrutin.access.Secrecy;
import se.skolrutin.signals.NewSignal;
import se.skolrutin.signals.SignalKind;

/**
 * A concern as it is being written down.
 *
 * @param key makes the form the same when it is sent twice
 */
record ConcernForm(
        @Nullable UUID key,
        @Nullable SignalKind kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String subject,
        @Nullable String words) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_SUBJECT = 100;

    static ConcernForm on(LocalDate today) {
        return new ConcernForm(UUID.randomUUID(), SignalKind.STAFF_CONCERN, today, null, null);
    }

    /** The fields that are missing or cannot be right; empty where it can be handed in. */
    List<String> wrong(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        if (key == null || kind == null || !kind.isHandedIn()) {
            wrong.add("kind");
        }
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            wrong.add("day");
        }
        if (kind != null && kind.needsSubject() && !written(subject, LONGEST_SUBJECT)) {
            wrong.add("subject");
        }
        if (kind != null && kind.needsText() && !written(words, LONGEST)) {
            wrong.add("words");
        }
        return wrong;
    }

    NewSignal signal(UUID pupil, Secrecy secrecy) {
        return new NewSignal(
                "form:" + key,
                pupil,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(day),
                orNothing(subject, LONGEST_SUBJECT),
                orNothing(words, LONGEST),
                secrecy);
    }

    private static boolean written(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.strip().length() <= longest;
    }

    private static @Nullable String orNothing(@Nullable String text, int longest) {
        return written(text, longest) ? text.strip() : null;
    }
}

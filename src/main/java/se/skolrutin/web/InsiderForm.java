package se.skolrutin.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Whom a principal lets in to what is closed to most, why, and to which day. */
record InsiderForm(
        @Nullable UUID staff,
        @Nullable String reason,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate lastDay) {

    private static final int DAYS = 14;

    static InsiderForm from(LocalDate today) {
        return new InsiderForm(null, null, today.plusDays(DAYS));
    }

    boolean complete() {
        return staff != null && reason != null && lastDay != null;
    }
}

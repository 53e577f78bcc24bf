package se.skolrutin.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wrote to have times laid out, and what is wrong with it.
 *
 * @param wrong the key of a sentence, empty where nothing is wrong or nothing was asked for yet
 */
record TimesForm(
        String first,
        String minutes,
        String pause,
        String latest,
        @Nullable String wrong) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    static TimesForm of(MultiValueMap<String, String> sent) {
        return new TimesForm(
                said(sent, "tid-forsta", ""),
                said(sent, "tid-minuter", "20"),
                said(sent, "tid-paus", "0"),
                said(sent, "tid-slut", "16:00"),
                null);
    }

    private static String said(MultiValueMap<String, String> sent, String name, String otherwise) {
        String value = sent.getFirst(name);
        return value == null ? otherwise : value.strip();
    }

    /** Empty where something is wrong; {@link #checked} says what. */
    Optional<TimesInARow> times() {
        return checked().wrong() == null ? Optional.of(row()) : Optional.empty();
    }

    /** With what is wrong, the first of several. */
    TimesForm checked() {
        return new TimesForm(first, minutes, pause, latest, firstWrong());
    }

    private @Nullable String firstWrong() {
        if (start() == null) {
            return "many.times.wrong.first";
        }
        if (whole(minutes, SHORTEST).isEmpty()) {
            return "many.times.wrong.minutes";
        }
        if (whole(pause, 0).isEmpty()) {
            return "many.times.wrong.pause";
        }
        return !latest.isEmpty() && over() == null || !row().fit() ? "many.times.wrong.latest" : null;
    }

    private TimesInARow row() {
        return new TimesInARow(
                Objects.requireNonNull(start()),
                Duration.ofMinutes(whole(minutes, SHORTEST).orElseThrow()),
                Duration.ofMinutes(whole(pause, 0).orElseThrow()),
                over());
    }

    private @Nullable LocalDateTime start() {
        try {
            return LocalDateTime.parse(first);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private @Nullable LocalTime over() {
        try {
            return LocalTime.parse(latest);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Optional<Integer> whole(String text, int least) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= LONGEST)
                : Optional.empty();
    }
}

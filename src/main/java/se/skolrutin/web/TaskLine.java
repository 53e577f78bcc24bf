package se.skolrutin.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tasklist in words, as its reader is to see it. A list has many rows, so each is worked out before the
 * template that lays it out asks for it.
 *
 * @param id of the row's link
 * @param look the row's classes
 * @param choice how it is chosen together with others, empty where only one can be opened
 * @param focus whether the keyboard goes there when the page is shown
 * @param pupil whose it is, empty where the page is about one pupil
 * @param said the pupil's class, the case's step and who has the task, as far as there is something to say
 * @param clause the paragraph that sets the clock, empty where no law does
 * @param due until when
 * @param dueLook the classes of the mark that says until when
 * @param facts what the reader has chosen to see of the case
 */
public record TaskLine(
        String id,
        String key,
        String look,
        @Nullable Choice choice,
        boolean focus,
        String name,
        @Nullable String pupil,
        boolean protectedIdentity,
        List<String> said,
        boolean begun,
        boolean raised,
        @Nullable String clause,
        @Nullable LocalDate dueDay,
        @Nullable String dueDate,
        String due,
        String dueLook,
        List<Fact> facts) {

    /** A box to tick: what is sent, and what it is called. */
    public record Choice(String id, String value, String words) {}

    /** Something of the case, with what it is. */
    public record Fact(String column, String value) {}
}

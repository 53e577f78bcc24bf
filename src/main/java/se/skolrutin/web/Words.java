package se.skolrutin.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.escalation.LadderWords;
import se.skolrutin.tasks.Due;
import se.skolrutin.tasks.TaskAlreadyDone;
import se.skolrutin.tasks.TaskConflict;
import se.skolrutin.tasks.TaskTaken;

/** Says days, times, amounts and values as people say them, in the reader's language; used by the templates as {@code @words}. */
@Component("words")
class Words {

    private static final Map<Long, String> NEAR =
            Map.of(-1L, "words.yesterday", 0L, "words.today", 1L, "words.tomorrow");

    private final Clock clock;
    private final MessageSource messages;

    Words(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "i dag", "i morgon", "tors 26 nov", and the year where it is another. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String near = NEAR.get(day.toEpochDay() - today().toEpochDay());
        return near == null ? date(day) : say(near);
    }

    /** "tors 26 nov", and the year where it is another. */
    public String date(LocalDate day) {
        String pattern = day.getYear() == today().getYear() ? "EEE d MMM" : "EEE d MMM yyyy";
        return format(pattern, day.atStartOfDay(clock.getZone()));
    }

    /** "1 januari 2026", where the year matters and the weekday does not. */
    public String longDate(LocalDate day) {
        return format("d MMMM yyyy", day.atStartOfDay(clock.getZone()));
    }

    /** "måndag". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** "i dag 10:14". */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : day(dayOf(at)) + " " + time(at);
    }

    /** "10:14". */
    public String time(Instant at) {
        return format("HH:mm", at.atZone(clock.getZone()));
    }

    /** "mån 12 okt – sön 8 nov". */
    public String window(LocalDate first, LocalDate last) {
        return say("words.window", date(first), date(last));
    }

    /** "12 345" or "15,5": whole where it is whole, otherwise one decimal. */
    public String number(double value) {
        return String.format(locale(), value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }

    /** "15": rounded to the nearest whole. */
    public String whole(double value) {
        return number(Math.round(value));
    }

    /** "12,3 MB". */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? say("words.kilobytes", number(Math.ceil(bytes / 1000.0)))
                : say("words.megabytes", number(Math.round(bytes / 100_000.0) / 10.0));
    }

    /** "3 dagar", "2 timmar" or "4 minuter" between then and now. */
    public String since(Instant then) {
        long minutes = Math.max(0, (clock.millis() - then.toEpochMilli()) / 60_000);
        if (minutes < 60) {
            return say("words.minutes", minutes);
        }
        return minutes < 48 * 60 ? say("words.hours", minutes / 60) : say("words.days", minutes / (24 * 60));
    }

    /** "i morgon", "om 3 skoldagar" or "1 skoldag försenad". */
    public String due(Due due) {
        LocalDate date = due.date();
        if (date == null) {
            return say("words.due.none");
        }
        if (due.overdue()) {
            return date.equals(today()) ? say("words.due.late.today") : say("words.due.late", -due.schoolDays());
        }
        return isNear(date) ? day(date) : say("words.due.left", due.schoolDays());
    }

    private boolean isNear(LocalDate date) {
        return date.equals(today()) || date.equals(today().plusDays(1));
    }

    /** What a value is called: a role, a stage, a way of contact; nothing where there is none. */
    public String label(@Nullable Enum<?> value) {
        return value == null ? "" : say(labelKey(value));
    }

    /** "label.role.mentor", and with the type around it where it lies in one. */
    static String labelKey(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        Class<?> around = type.getEnclosingClass();
        String name = around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
        return ("label." + name + "." + value.name()).toLowerCase(Locale.ROOT);
    }

    /** What a decision has counted in, which it keeps in Swedish. */
    public String counted(String unit) {
        return messages.getMessage("label.counted." + unit.replace(' ', '-'), null, unit, locale());
    }

    /** What a ladder's kind of task is called; as it is where nobody named it. */
    public String task(String name) {
        return messages.getMessage("label.task." + name, null, LadderWords.field(name), locale());
    }

    /** Why a change to a case was refused. */
    public String refusal(CaseRefused refused) {
        return say(refused.key(), label(refused.stage()));
    }

    /** Who or what was first with a task, and when. */
    String conflict(TaskConflict conflict, String task) {
        String when = moment(conflict.when());
        return switch (conflict) {
            case TaskAlreadyDone done when done.who() != null -> say("conflict.done", done.who(), task, when);
            case TaskTaken taken when taken.who() != null -> say("conflict.taken", taken.who(), task, when);
            case TaskTaken released -> say("conflict.released", task, when);
            default -> say("conflict.moved", task, when);
        };
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day a moment lies in. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at).replace(".", "");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

package se.skolrutin.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.Outcome;
import se.skolrutin.cases.Routine;
import se.skolrutin.contacts.Channel;
import se.skolrutin.escalation.Stage;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.roster.Role;

/** Makes a sentence of an entry's kind and args, in the reader's language; an entry holds what values are called in Swedish. */
@Component
class Sentences {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final MessageSource messages;
    private final Clock clock;

    Sentences(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The sentence with its blanks filled; what is not known is left out as an ellipsis. */
    String of(String kind, Map<String, String> known) {
        String sentence = messages.getMessage("history." + kind, null, kind, locale());
        return BLANK.matcher(sentence).replaceAll(blank -> Matcher.quoteReplacement(filled(blank.group(1), known)));
    }

    /** Stands for what somebody wrote where it is not for who reads. */
    String unread() {
        return messages.getMessage("history.unread", null, locale());
    }

    private String filled(String name, Map<String, String> known) {
        String value = known.get(name);
        return value == null ? "…" : said(name).apply(value);
    }

    private UnaryOperator<String> said(String name) {
        return switch (name) {
            case "due" ->
                instant -> LocalDate.ofInstant(Instant.parse(instant), clock.getZone())
                        .format(day());
            case "followUp" -> date -> LocalDate.parse(date).format(day());
            case "roles" -> this::roles;
            case "routine" -> routine -> label(Routine.values(), Routine::label, routine);
            case "stage" -> stage -> label(Stage.values(), Stage::label, stage);
            case "outcome" -> outcome -> label(Outcome.values(), Outcome::label, outcome);
            case "channel" -> channel -> label(Channel.values(), Channel::label, channel);
            case "about" -> about -> label(NoticeKind.values(), NoticeKind::label, about);
            default -> UnaryOperator.identity();
        };
    }

    private String roles(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> label(Role.values(), Role::group, code))
                .collect(Collectors.joining(messages.getMessage("history.and", null, locale())));
    }

    /** What the value is called to the reader that is kept under that word; the word itself where there is none. */
    private <T extends Enum<T>> String label(T[] values, Function<T, String> kept, String word) {
        return Arrays.stream(values)
                .filter(value -> kept.apply(value).equals(word))
                .findFirst()
                .map(value -> "label." + value.getDeclaringClass().getSimpleName() + "." + value.name())
                .map(key -> messages.getMessage(key.toLowerCase(Locale.ROOT), null, locale()))
                .orElse(word);
    }

    private static DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

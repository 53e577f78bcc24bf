package se.skolrutin.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Role;

/** Makes a Swedish sentence of an entry's kind and args. */
@Component
class Sentences {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    private final MessageSource messages;
    private final Clock clock;

    Sentences(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The sentence with its blanks filled; what is not known is left out as an ellipsis. */
    String of(String kind, Map<String, String> known) {
        String sentence = messages.getMessage("history." + kind, null, kind, SWEDISH);
        return BLANK.matcher(sentence).replaceAll(blank -> Matcher.quoteReplacement(filled(blank.group(1), known)));
    }

    /** Stands for what somebody wrote where it is not for who reads. */
    String unread() {
        return messages.getMessage("history.unread", null, SWEDISH);
    }

    private String filled(String name, Map<String, String> known) {
        String value = known.get(name);
        return value == null ? "…" : said(name).apply(value);
    }

    private UnaryOperator<String> said(String name) {
        return switch (name) {
            case "due" ->
                instant -> LocalDate.ofInstant(Instant.parse(instant), clock.getZone())
                        .format(DAY);
            case "followUp" -> date -> LocalDate.parse(date).format(DAY);
            case "roles" -> Sentences::roles;
            default -> UnaryOperator.identity();
        };
    }

    private static String roles(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> Role.ofGroup(code).map(Role::label).orElse(code))
                .collect(Collectors.joining(" och "));
    }
}

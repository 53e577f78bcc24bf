package se.skolrutin.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands what stands in one field, as people and Excel write it. */
final class Cell {

    private static final Pattern TIME =
            Pattern.compile("(?:\\S+[ T])?(\\d{1,2})[:.]?(\\d{2})(?:[:.]\\d{2}(?:[.,]\\d+)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Set<String> YES = Set.of("ja", "j", "1", "true", "sant", "x", "yes", "y");
    private static final Set<String> NO = Set.of("nej", "n", "0", "false", "falskt", "no");
    private static final int DAY = 24 * 60;

    private Cell() {}

    /** Without surrounding blanks of any kind, and without Excel's marks for a number kept as text. */
    static String clean(String raw) {
        var text = stripped(raw);
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
            return stripped(text.substring(2, text.length() - 1));
        }
        return text.startsWith("'") ? stripped(text.substring(1)) : text;
    }

    private static String stripped(String text) {
        var first = 0;
        var last = text.length();
        while (first < last && blank(text.charAt(first))) {
            first++;
        }
        while (last > first && blank(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(first, last);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
    }

    static int minutes(String field, String text) {
        var number = text.length() <= 3 ? text : text.replaceAll("[\\s\u00a0\u202f]", "");
        if (!NUMBER.matcher(number).matches() || number.length() > 12) {
            throw RowRefused.expected(field, "ett antal minuter som 60 eller 7,5", text);
        }
        var minutes = new BigDecimal(number.replace(',', '.')).setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(DAY)) > 0) {
            throw RowRefused.expected(field, "högst 1440 minuter, ett dygn", text);
        }
        return minutes.intValue();
    }

    static LocalTime time(String field, String text) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw RowRefused.expected(field, "ett klockslag som 08:10", text);
        }
        try {
            return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException e) {
            throw RowRefused.expected(field, "ett klockslag som 08:10", text);
        }
    }

    static boolean yesNo(String field, String text) {
        var answer = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            throw RowRefused.expected(field, "ja eller nej", text);
        }
        return YES.contains(answer);
    }
}

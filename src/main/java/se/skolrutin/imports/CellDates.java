package se.skolrutin.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands dates, and remembers the latest since a file repeats them. */
final class CellDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[ T].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("()(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?:[ T].*)?");
    private static final Pattern EXCEL = Pattern.compile("[45]\\d{4}(?:[.,]\\d+)?");
    private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);

    private final Map<String, LocalDate> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LocalDate> eldest) {
            return size() > 1000;
        }
    };

    LocalDate date(String field, String text) {
        var date = known.get(text);
        if (date == null) {
            date = understand(text);
            if (date == null) {
                throw RowRefused.expected(field, "ett datum som 2026-11-20", text);
            }
            known.put(text, date);
        }
        return date;
    }

    private static @Nullable LocalDate understand(String text) {
        try {
            if (EXCEL.matcher(text).matches()) {
                return EXCEL_DAY_0.plusDays(Integer.parseInt(text.substring(0, 5)));
            }
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return date(yearFirst, 1, 3, 4);
            }
            var dayFirst = DAY_FIRST.matcher(text);
            return dayFirst.matches() ? date(dayFirst, 4, 3, 2) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(number(parts, year), number(parts, month), number(parts, day));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}

package se.skolrutin.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What a form asks of a date, a time or both; kept as the text form-js sends. */
record TimeRule(String subtype) {

    String checked(Object sent) throws Unfit {
        String text = sent.toString().strip();
        try {
            return switch (subtype) {
                case "time" -> LocalTime.parse(text, DateTimeFormatter.ISO_TIME).toString();
                case "datetime" ->
                    LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME).toString();
                default -> LocalDate.parse(text).toString();
            };
        } catch (DateTimeException unreadable) {
            throw new Unfit(subtype.isEmpty() ? "date" : subtype);
        }
    }
}

package se.skolrutin.notification;

import java.util.Map;

/** How things stand with somebody's tasks in the morning, in figures and no more. */
public record DaySummary(int fresh, int handedOver, int raised, int overdue, int today) {

    /** By the word of the text each fills in. */
    Map<String, String> facts() {
        return Map.of(
                "nya", String.valueOf(fresh),
                "overlamnade", String.valueOf(handedOver),
                "lyfta", String.valueOf(raised),
                "forsenade", String.valueOf(overdue),
                "idag", String.valueOf(today));
    }
}

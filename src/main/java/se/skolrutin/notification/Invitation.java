package se.skolrutin.notification;

/**
 * What a letter brings for its receiver's calendar.
 *
 * @param method what the calendar is to do with it, as iCalendar names it
 */
record Invitation(String method, String file) {}

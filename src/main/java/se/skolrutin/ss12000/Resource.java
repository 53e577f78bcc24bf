package se.skolrutin.ss12000;

/**
 * A list that the standard's API has.
 *
 * @param path its address after the server's, which is also what it is called in reports and among what was removed
 * @param type what subscriptions call it; empty where there are none
 * @param item what its items are read as
 */
public record Resource<T>(String path, String type, Class<T> item) {

    public static final Resource<Organisation> ORGANISATIONS =
            new Resource<>("organisations", "Organisation", Organisation.class);
    public static final Resource<Person> PERSONS = new Resource<>("persons", "Person", Person.class);
    public static final Resource<Group> GROUPS = new Resource<>("groups", "Group", Group.class);
    public static final Resource<Duty> DUTIES = new Resource<>("duties", "Duty", Duty.class);
    public static final Resource<Placement> PLACEMENTS = new Resource<>("placements", "Placement", Placement.class);
    public static final Resource<CalendarEvent> CALENDAR_EVENTS =
            new Resource<>("calendarEvents", "CalendarEvent", CalendarEvent.class);
    public static final Resource<Attendance> ATTENDANCES =
            new Resource<>("attendances", "Attendance", Attendance.class);
    public static final Resource<Absence> ABSENCES = new Resource<>("absences", "Absence", Absence.class);
    public static final Resource<AggregatedAttendance> AGGREGATED_ATTENDANCE =
            new Resource<>("aggregatedAttendance", "", AggregatedAttendance.class);
}

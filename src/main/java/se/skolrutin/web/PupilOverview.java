package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Access;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.contacts.Contact;
import se.skolrutin.notes.NoteView;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.tasks.OpenTask;

/**
 * Everything a pupil's page shows to one person.
 *
 * @param ground on which the person reads
 * @param homeKnown whether the person may know how the home is reached
 * @param mayLetIn whether the person may let others in to the pupil
 * @param attendance of the last weeks, empty where nothing has been reported
 * @param weeks the same week by week, empty likewise
 * @param tasks those that are the viewer's
 * @param agreed the contacts in which something was agreed, newest first
 */
record PupilOverview(
        Pupil pupil,
        String ground,
        boolean homeKnown,
        boolean mayLetIn,
        List<StaffMember> mentors,
        List<Guardian> guardians,
        @Nullable AttendanceFacts attendance,
        @Nullable WeekPlot weeks,
        List<OpenTask> tasks,
        List<Coming> coming,
        List<Contact> agreed,
        List<NoteView> notes,
        PupilSide knowledge,
        PupilSide social,
        PupilSide personal) {

    /** Whether the person works with the pupil, and may write. */
    public boolean works() {
        return !Access.READING_ONLY.contains(ground);
    }
}

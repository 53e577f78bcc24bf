package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param works whether the person works with the pupil, and may write
 * @param attendance of the last weeks, empty where nothing has been reported
 * @param weeks the same week by week, empty likewise
 * @param tasks those that are the viewer's
 * @param agreed the contacts in which something was agreed, newest first
 */
record PupilOverview(
        Pupil pupil,
        boolean works,
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
        PupilSide personal) {}

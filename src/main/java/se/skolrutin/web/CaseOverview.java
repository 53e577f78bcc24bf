package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.cases.CaseView;
import se.skolrutin.contacts.Contact;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;
import se.skolrutin.history.TimelineEntry;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.tasks.OpenTask;

/**
 * Everything a case's page shows to one person.
 *
 * @param contents whether the person may read what was written, not only that it was done
 * @param works whether the person works with the pupil, and may write
 * @param ground on which the person reads
 * @param homeKnown whether the person may know how the home is reached
 * @param why empty where the case has no step
 * @param ahead the later steps the person may open, empty where none
 * @param attendance of the last weeks; empty where nothing was reported, and for who may not read it
 * @param schoolDays school days in those weeks
 */
record CaseOverview(
        CaseView matter,
        boolean contents,
        boolean works,
        String ground,
        boolean homeKnown,
        Ladder ladder,
        List<Stage> ahead,
        boolean mayWithdraw,
        List<OpenTask> tasks,
        List<TimelineEntry> timeline,
        List<Contact> contacts,
        List<FiledDocument> documents,
        List<Decision> decisions,
        @Nullable Why why,
        List<CaseDiagram> diagrams,
        List<Guardian> guardians,
        List<StaffMember> mentors,
        @Nullable AttendanceFacts attendance,
        int schoolDays) {}

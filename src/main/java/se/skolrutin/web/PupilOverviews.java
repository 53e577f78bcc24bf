package se.skolrutin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Cases;
import se.skolrutin.cases.Routine;
import se.skolrutin.contacts.Contact;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.notes.Notes;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.signals.SignalView;
import se.skolrutin.signals.Signals;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.Tasks;

/** Puts together what a pupil's page shows, through the doors that know who may see it. */
@Component
class PupilOverviews {

    private static final int MATTERS = 50;

    private final Access access;
    private final Roster roster;
    private final Attendance attendance;
    private final Cases cases;
    private final Contacts contacts;
    private final Signals signals;
    private final Notes notes;
    private final Tasks tasks;
    private final ComingDays days;
    private final Whys whys;
    private final Words words;

    PupilOverviews(
            Access access,
            Roster roster,
            Attendance attendance,
            Cases cases,
            Contacts contacts,
            Signals signals,
            Notes notes,
            Tasks tasks,
            ComingDays days,
            Whys whys,
            Words words) {
        this.access = access;
        this.roster = roster;
        this.attendance = attendance;
        this.cases = cases;
        this.contacts = contacts;
        this.signals = signals;
        this.notes = notes;
        this.tasks = tasks;
        this.days = days;
        this.whys = whys;
        this.words = words;
    }

    PupilOverview of(UUID id, Viewer viewer) {
        String ground = access.read(viewer, Subject.pupil(id));
        Pupil pupil = roster.pupil(id).orElseThrow(NotFound::new);
        Optional<PupilAttendance> reported = reported(id);
        List<CaseRow> matters = matters(id, viewer);
        List<Contact> said = contacts.of(id, viewer);
        if (!said.isEmpty()) {
            access.readToo(viewer, List.of(Subject.contactsOf(id)));
        }
        List<SignalView> heard = heard(id, viewer);
        List<OpenTask> toDo = tasks.openAbout(id, viewer);
        return new PupilOverview(
                pupil,
                ground,
                access.mayKnowHome(viewer, id),
                pupil.protectedIdentity() && viewer.hasAny(Role.PRINCIPAL),
                roster.mentorsOf(id),
                roster.guardiansOf(id),
                reported.map(days -> days.facts(Absences.first(words.today()), words.today()))
                        .orElse(null),
                reported.map(days -> weeks(days, matters, viewer)).orElse(null),
                toDo,
                days.of(id, toDo, matters, said, viewer),
                said.stream().filter(contact -> contact.agreed() != null).toList(),
                notes.of(id, viewer),
                PupilSide.of(Side.KNOWLEDGE, matters, heard, said),
                PupilSide.of(Side.SOCIAL, matters, heard, said),
                PupilSide.of(Side.PERSONAL, matters, heard, said));
    }

    private Optional<PupilAttendance> reported(UUID id) {
        LocalDate today = words.today();
        return attendance.of(List.of(id), WeekPlot.first(today), today).stream().findFirst();
    }

    private List<CaseRow> matters(UUID id, Viewer viewer) {
        return cases.list(new CaseSearch(null, null, null, id, 0, MATTERS), viewer.staffId())
                .rows();
    }

    /** What people have handed in; what the house itself saw stands in the matters. */
    private List<SignalView> heard(UUID id, Viewer viewer) {
        return signals.of(id, viewer).stream()
                .filter(signal -> signal.kind().isHandedIn() && signal.withdrawnAt() == null)
                .toList();
    }

    /** With the limits of the step where the plan for increased attendance is under way. */
    private WeekPlot weeks(PupilAttendance reported, List<CaseRow> matters, Viewer viewer) {
        return matters.stream()
                .filter(matter -> matter.routine() == Routine.INCREASED_ATTENDANCE && matter.state() == CaseState.OPEN)
                .findFirst()
                .flatMap(matter -> cases.caseView(matter.id(), viewer.staffId()))
                .map(matter -> whys.of(matter, true))
                .map(PupilOverviews::weeksOf)
                .orElseGet(() -> WeekPlot.of(reported, words.today(), List.of(), null));
    }

    private static @Nullable WeekPlot weeksOf(Why why) {
        return why.weeks();
    }
}

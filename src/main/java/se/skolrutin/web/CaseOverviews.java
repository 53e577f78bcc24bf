package se.skolrutin.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.CaseView;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Contact;
import se.skolrutin.escalation.Stage;
import se.skolrutin.history.History;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.tasks.Tasks;

/** Puts together what a case's page shows, through the doors that know who may see it. */
@Component
class CaseOverviews {

    private final Cases cases;
    private final Access access;
    private final Tasks tasks;
    private final History history;
    private final Roster roster;
    private final Absences absences;
    private final Calendars calendars;
    private final CaseDiagrams diagrams;
    private final FormAnswers forms;
    private final Whys whys;
    private final Words words;

    CaseOverviews(
            Cases cases,
            Access access,
            Tasks tasks,
            History history,
            Roster roster,
            Absences absences,
            Calendars calendars,
            CaseDiagrams diagrams,
            FormAnswers forms,
            Whys whys,
            Words words) {
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.history = history;
        this.roster = roster;
        this.absences = absences;
        this.calendars = calendars;
        this.diagrams = diagrams;
        this.forms = forms;
        this.whys = whys;
        this.words = words;
    }

    CaseOverview of(UUID id, Viewer viewer) {
        CaseReference reference = cases.find(id).orElseThrow(NotFound::new);
        String ground = access.read(viewer, Subject.ofCase(id, reference.pupilId()));
        CaseView matter = cases.caseView(id, viewer.staffId()).orElseThrow(NotFound::new);
        boolean contents = !ground.equals(Role.AUDITOR.group());
        boolean works = contents && !Access.READING_ONLY.contains(ground);
        boolean open = matter.state() == CaseState.OPEN;
        List<Contact> contacts = contents ? contacts(id, viewer) : List.of();
        List<FiledDocument> documents = contents ? documents(id, viewer) : List.of();
        access.readToo(viewer, readToo(matter, contacts, documents));
        return new CaseOverview(
                matter,
                contents,
                works,
                ground,
                access.mayKnowHome(viewer, matter.pupilId()),
                Ladder.at(matter.stage()),
                open && works && matter.routine().hasStages() ? ahead(matter, viewer) : List.of(),
                open && works && viewer.hasAny(Role.EHT, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL),
                tasks.openIn(id, viewer),
                history.of(id, viewer).reversed(),
                contacts,
                documents,
                cases.decisions(id, viewer.staffId()).reversed(),
                whys.of(matter, contents),
                diagrams.of(id),
                contents ? roster.guardiansOf(matter.pupilId()) : List.of(),
                roster.mentorsOf(matter.pupilId()),
                contents ? absences.of(List.of(matter.pupilId())).get(matter.pupilId()) : null,
                schoolDays(matter));
    }

    private static List<Subject> readToo(CaseView matter, List<Contact> contacts, List<FiledDocument> documents) {
        return Stream.concat(
                        contacts.stream().limit(1).map(any -> Subject.contacts(matter.id(), matter.pupilId())),
                        documents.stream()
                                .map(filed -> Subject.document(filed.document().id(), matter.id(), matter.pupilId())))
                .toList();
    }

    private static List<Stage> ahead(CaseView matter, Viewer viewer) {
        boolean up = viewer.hasAny(Role.EHT, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL);
        return Ladder.ahead(matter.stage()).stream()
                .filter(stage -> up || stage != Stage.PRINCIPAL)
                .toList();
    }

    private List<Contact> contacts(UUID id, Viewer viewer) {
        return cases.contacts(id, viewer.staffId()).stream()
                .sorted(Comparator.comparing(Contact::at).reversed())
                .toList();
    }

    private List<FiledDocument> documents(UUID id, Viewer viewer) {
        return cases.documents(id, viewer.staffId()).stream()
                .map(document -> new FiledDocument(
                        document, forms.named(document.formId()).answers(document.content())))
                .toList()
                .reversed();
    }

    private int schoolDays(CaseView matter) {
        LocalDate today = words.today();
        return calendars
                .of(matter.schoolUnitId())
                .schoolDays(Absences.first(today), today)
                .size();
    }
}

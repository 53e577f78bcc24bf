package se.skolrutin.workers;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;
import se.skolrutin.notification.NewMessage;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;

/** Writes to the principals that there is something in a case to know of, without saying what. */
@Component
class InformPrincipal implements Worker {

    private static final JobType TYPE =
            new JobType("informera-rektor", "Skriver till rektor om att titta på ärendet", Set.of("caseId"), Set.of());

    private final Cases cases;
    private final Roster roster;
    private final Notifications notifications;

    InformPrincipal(Cases cases, Roster roster, Notifications notifications) {
        this.cases = cases;
        this.roster = roster;
        this.notifications = notifications;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        CaseReference matter = cases.find(job.caseId()).orElseThrow();
        roster.staffWith(matter.schoolUnitId(), Role.PRINCIPAL).stream()
                .filter(principal -> principal.email() != null)
                .forEach(principal -> notifications.tell(new NewMessage(
                        "informera-rektor:" + job.elementInstanceKey() + ":" + principal.id(),
                        NoticeKind.PRINCIPAL_INFORMED,
                        Recipient.staff(principal.id()),
                        matter.schoolUnitId(),
                        matter.pupilId(),
                        matter.id(),
                        null)));
        return Map.of();
    }
}

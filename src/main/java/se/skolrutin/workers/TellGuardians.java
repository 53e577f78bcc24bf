package se.skolrutin.workers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.BusinessRefusal;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;
import se.skolrutin.notification.Notifications;

/** Writes to every guardian who can be reached by mail; where there is none, a person has to take over. */
@Component
class TellGuardians implements Worker {

    private static final JobType TYPE = new JobType(
            "underratta-vardnadshavare",
            "Skriver till vårdnadshavarna samma dag; fel ingen-kanal när ingen kan nås",
            Set.of("caseId"),
            Set.of());

    private final Cases cases;
    private final Notifications notifications;

    TellGuardians(Cases cases, Notifications notifications) {
        this.cases = cases;
        this.notifications = notifications;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) throws BusinessRefusal {
        CaseReference matter = cases.find(job.caseId()).orElseThrow();
        LocalDate day = Objects.requireNonNull(matter.concernsOn());
        if (notifications.tellGuardians(matter.id(), matter.pupilId(), day) == 0) {
            throw new BusinessRefusal("ingen-kanal", "No guardian can be reached by mail.");
        }
        return Map.of();
    }
}

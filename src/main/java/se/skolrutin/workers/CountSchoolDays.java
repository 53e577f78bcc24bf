package se.skolrutin.workers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.cases.CaseReference;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Job;
import se.skolrutin.engine.JobType;
import se.skolrutin.engine.Worker;

/** Counts in the school's calendar when something is tried again; a last day is moved on, never brought forward. */
@Component
class CountSchoolDays implements Worker {

    private static final JobType TYPE = new JobType(
            "rakna-skoldagar",
            "Räknar fram morgonen och sista dagen, så många skoldagar från i dag som rubriken skoldagar säger",
            Set.of("caseId", "dueDate"),
            Set.of("morning", "dueDate"));

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime DUE = LocalTime.of(16, 0);

    private final Cases cases;
    private final Calendars calendars;
    private final Clock clock;

    CountSchoolDays(Cases cases, Calendars calendars, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(Job job) {
        CaseReference matter = cases.find(job.caseId()).orElseThrow();
        int schoolDays = Integer.parseInt(job.headers().getOrDefault("skoldagar", ""));
        LocalDate day = calendars.of(matter.schoolUnitId()).plusSchoolDays(LocalDate.now(clock), schoolDays);
        OffsetDateTime before =
                OffsetDateTime.parse(String.valueOf(job.variables().get("dueDate")));
        return Map.of(
                "morning", at(day, MORNING).toString(),
                "dueDate", later(before, at(day, DUE)).toString());
    }

    private OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toOffsetDateTime();
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}

package se.skolrutin.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.roster.Role;

/** Asks the rules what happens today to a task that is not done. */
@Component
class WatchJudge {

    private final Ladders ladders;
    private final Calendars calendars;
    private final RuleBook rules;
    private final Clock clock;

    WatchJudge(Ladders ladders, Calendars calendars, RuleBook rules, Clock clock) {
        this.ladders = ladders;
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
    }

    WatchDecision decide(WatchQuestion question) {
        var today = LocalDate.now(clock);
        var calendar = calendars.of(question.schoolUnit());
        var due = question.dueAt().atZoneSameInstant(Judge.SWEDEN).toLocalDate();
        var overdue = new Overdue(schoolDays(due, today, calendar), calendar.isSchoolDay(today));
        var policy = ladders.of(question.schoolUnit(), today).ladder().watch();
        return decision(rules.evaluate(List.of(policy, overdue), new Findings(0)), overdue.days());
    }

    private static int schoolDays(LocalDate due, LocalDate today, SchoolCalendar calendar) {
        return today.isBefore(due) ? -calendar.schoolDaysBetween(today, due) : calendar.schoolDaysBetween(due, today);
    }

    private WatchDecision decision(Findings findings, int days) {
        var group = findings.raiseTo();
        return new WatchDecision(
                findings.watchAction(),
                group.isEmpty() ? List.of() : List.of(group),
                days,
                Sentences.watch(findings.watchAction(), days, label(group)),
                findings.firedRules(),
                rules.version());
    }

    private static String label(String group) {
        return Role.ofGroup(group).map(Role::label).orElse(group);
    }
}

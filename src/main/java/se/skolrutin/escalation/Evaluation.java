package se.skolrutin.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.escalation.Ladders.LadderKey;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/**
 * Evaluates many pupils at once: reads their facts in sets, asks the rules, keeps the decisions in one go and publishes
 * what follows. Belongs in the transaction that took the pupils off the queue.
 */
@Component
class Evaluation {

    private final Roster roster;
    private final Attendance attendance;
    private final Calendars calendars;
    private final Ladders ladders;
    private final ObjectProvider<OpenMatters> openMatters;
    private final Judge judge;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final NoticeDuties duties;
    private final Clock clock;
    private final JudgingPool judging = new JudgingPool();

    Evaluation(
            Roster roster,
            Attendance attendance,
            Calendars calendars,
            Ladders ladders,
            ObjectProvider<OpenMatters> openMatters,
            Judge judge,
            Decisions decisions,
            ApplicationEventPublisher events,
            NoticeDuties duties,
            Clock clock) {
        this.roster = roster;
        this.attendance = attendance;
        this.calendars = calendars;
        this.ladders = ladders;
        this.openMatters = openMatters;
        this.judge = judge;
        this.decisions = decisions;
        this.events = events;
        this.duties = duties;
        this.clock = clock;
    }

    void evaluate(Collection<UUID> ids) {
        var today = LocalDate.now(clock);
        var bySchool = roster.pupils(ids).stream()
                .filter(pupil -> pupil.enrolledOn(today))
                .collect(Collectors.groupingBy(Pupil::schoolUnit));
        bySchool.forEach((school, pupils) -> evaluate(inquirer(school, today), pupils));
    }

    /** Absence that was taken back may have come back since: the pupil is evaluated anew, and so is the duty of that day. */
    void lookAgain(UUID pupil, @Nullable LocalDate noticeOf) {
        if (noticeOf != null) {
            duties.lift(new ReportedAfterAll(pupil, noticeOf), clock.instant());
        }
        attendance.touch(List.of(pupil));
    }

    Inquirer inquirer(UUID school, LocalDate today) {
        return new Inquirer(ladders.of(school, today), calendars.of(school), today);
    }

    private void evaluate(Inquirer inquirer, List<Pupil> pupils) {
        var matters = matters(pupils.stream().map(Pupil::id).toList());
        var attendances = attendances(inquirer, pupils, matters);
        var round = new EvaluationRound(inquirer, matters, attendances, judge, clock.instant());
        keep(judging.run(() -> pupils.parallelStream().flatMap(round::outcome).toList()));
        lift(standing(pupils, inquirer), attendances);
    }

    private List<ReportedAfterAll> standing(List<Pupil> pupils, Inquirer inquirer) {
        return duties.standing(pupils.stream().map(Pupil::id).toList(), inquirer.earliest());
    }

    private Matters matters(List<UUID> pupils) {
        var known = openMatters.getIfAvailable(() -> OpenMatters.NONE);
        var open = known.of(pupils);
        var byData = open.entrySet().stream()
                .filter(entry -> entry.getValue().openedByData())
                .map(Map.Entry::getKey)
                .toList();
        var standings = standings(open.values());
        var openings = decisions.openings(byData);
        return new Matters(
                open,
                known.lastClosedOn(pupils),
                known.lastRetracted(pupils),
                openings,
                standings,
                ladders(standings.values(), openings.values()));
    }

    private Map<UUID, Standing> standings(Collection<OpenMatter> open) {
        return open.isEmpty()
                ? Map.of()
                : decisions.standings(open.stream().map(OpenMatter::caseId).toList());
    }

    private Map<LadderKey, LadderInForce> ladders(Collection<Standing> standings, Collection<Opening> openings) {
        return Stream.concat(
                        standings.stream().map(Standing::ladder),
                        openings.stream().map(Opening::ladder))
                .distinct()
                .collect(Collectors.toMap(key -> key, ladders::version));
    }

    private Map<UUID, PupilAttendance> attendances(Inquirer inquirer, List<Pupil> pupils, Matters matters) {
        var withMatter = new ArrayList<UUID>();
        var without = new ArrayList<UUID>();
        pupils.forEach(pupil -> (matters.open(pupil.id()) == null ? without : withMatter).add(pupil.id()));
        var sinceOpening = matters.earliestOpening(inquirer.today());
        var back = matters.earliest(inquirer.asOf(sinceOpening));
        return Stream.concat(of(without, inquirer.earliest(), inquirer.today()), of(withMatter, back, inquirer.today()))
                .collect(Collectors.toMap(PupilAttendance::pupilId, one -> one));
    }

    private Stream<PupilAttendance> of(List<UUID> pupils, LocalDate first, LocalDate last) {
        return pupils.isEmpty() ? Stream.empty() : attendance.of(pupils, first, last).stream();
    }

    private void keep(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var announced = outcomes.stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.OPENS)
                .map(outcome -> outcome.decision().id())
                .collect(Collectors.toSet());
        var kept = decisions.keep(
                outcomes.stream().map(Outcome::judged).toList(), decision -> announced.contains(decision.id()));
        var newDuties = newDuties(outcomes);
        outcomes.forEach(outcome -> publish(outcome, kept, newDuties));
    }

    private void publish(Outcome outcome, Set<UUID> kept, Set<UUID> newDuties) {
        var decision = outcome.decision();
        if (kept.contains(decision.id())) {
            switch (outcome.kind()) {
                case OPENS, RISES -> events.publishEvent(new DecisionTaken(decision));
                case GROUND_FELL_AWAY -> events.publishEvent(new GroundFellAway(decision.pupilId(), decision));
                case NOTED -> {}
            }
        }
        if (newDuties.contains(decision.pupilId())) {
            events.publishEvent(new UnreportedToday(decision.pupilId(), decision.asOf(), decision));
        }
    }

    /** The pupils for whom the duty to tell the home today is new. */
    private Set<UUID> newDuties(List<Outcome> outcomes) {
        var unreported = outcomes.stream()
                .filter(outcome -> outcome.judged().verdict().unreportedToday())
                .map(Outcome::decision)
                .toList();
        return unreported.isEmpty()
                ? Set.of()
                : duties.arise(
                        unreported,
                        unreported.getFirst().asOf(),
                        unreported.getFirst().takenAt());
    }

    /** Absence that the home was to be told of may have been excused by now. */
    private void lift(List<ReportedAfterAll> standing, Map<UUID, PupilAttendance> attendances) {
        standing.stream().filter(duty -> isReported(duty, attendances)).forEach(duty -> {
            duties.lift(duty, clock.instant());
            events.publishEvent(duty);
        });
    }

    private static boolean isReported(ReportedAfterAll duty, Map<UUID, PupilAttendance> attendances) {
        var attendance = attendances.get(duty.pupilId());
        return attendance == null
                || attendance.day(duty.day()).map(day -> day.invalid() == 0).orElse(true);
    }
}

package se.skolrutin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.roster.Roster;

/**
 * A term as it goes: every school day is reported and evaluated, and the routine of each matter asks the rules when its
 * time has come. People take each measure on its last day.
 */
final class RealTerm {

    private final Map<UUID, Routine> routines = new HashMap<>();
    private final Map<UUID, LocalDate> closed = new HashMap<>();
    private final List<Decision> taken = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private final Evaluation evaluation;
    private final Escalation escalation;

    RealTerm(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Roster roster,
            Attendance attendance,
            Calendars calendars,
            RuleBook rules,
            Ladders ladders,
            Decisions decisions) {
        var judge = new Judge(rules);
        evaluation = new Evaluation(
                roster,
                attendance,
                calendars,
                ladders,
                matters(),
                judge,
                decisions,
                this::hear,
                new NoticeDuties(jdbc),
                clock);
        escalation = new Escalation(
                new Queue(attendance, evaluation, transactions, jdbc, clock),
                evaluation,
                judge,
                new NoticeJudge(roster, attendance, rules, jdbc),
                new WatchJudge(ladders, calendars, rules, clock),
                decisions,
                new Replay(decisions, new KeptRules(rules, jdbc), ladders, new KeptCalendars(jdbc)),
                ladders,
                roster,
                attendance,
                jdbc,
                clock);
    }

    /** Evaluates what is reported that day, and lets the routines do what is theirs. */
    void goThrough(LocalDate day, Collection<UUID> pupils) {
        clock.now = Judge.at(day, Judge.DUE).toInstant();
        evaluation.evaluate(pupils);
        List.copyOf(taken).forEach(this::follow);
        taken.clear();
        List.copyOf(routines.values()).stream()
                .filter(routine -> day.equals(routine.askAgainOn))
                .forEach(routine -> ask(routine, true));
    }

    private void hear(Object event) {
        switch (event) {
            case DecisionTaken decided -> taken.add(decided.decision());
            case GroundFellAway away -> throw new IllegalStateException("No report was corrected: " + away);
            default -> {}
        }
    }

    private void follow(Decision decision) {
        var routine = routines.get(decision.pupilId());
        if (routine == null) {
            routine = new Routine(decision.pupilId());
            routines.put(decision.pupilId(), routine);
            ask(routine, false);
        } else if (decision.asOf().isAfter(routine.measuresTakenOn)) {
            ask(routine, true);
        } else if (decision.cannotWait()) {
            ask(routine, false);
        }
    }

    private void ask(Routine routine, boolean measuresTaken) {
        var answer = escalation.decide(new StepQuestion(
                routine.id, routine.pupil, routine.stage, routine.enteredOn, measuresTaken, null, null));
        if (answer.stage() == Stage.CLOSE) {
            routines.remove(routine.pupil);
            closed.put(routine.pupil, answer.asOf());
        } else {
            routine.goesOn(answer);
        }
    }

    private ObjectProvider<OpenMatters> matters() {
        OpenMatters matters = new OpenMatters() {
            @Override
            public Map<UUID, OpenMatter> of(Collection<UUID> pupils) {
                return only(routines, pupils, Routine::matter);
            }

            @Override
            public Map<UUID, LocalDate> lastClosedOn(Collection<UUID> pupils) {
                return only(closed, pupils, day -> day);
            }
        };
        return new StaticListableBeanFactory(Map.of("matters", matters)).getBeanProvider(OpenMatters.class);
    }

    private static <T, R> Map<UUID, R> only(Map<UUID, T> all, Collection<UUID> pupils, Function<T, R> as) {
        var some = new HashMap<UUID, R>();
        pupils.stream().filter(all::containsKey).forEach(pupil -> some.put(pupil, as.apply(all.get(pupil))));
        return some;
    }

    /** One matter on its way. */
    private static final class Routine {

        private final UUID id = UUID.randomUUID();
        private final UUID pupil;
        private Stage stage;
        private LocalDate enteredOn;
        private LocalDate measuresTakenOn;
        private LocalDate askAgainOn;

        Routine(UUID pupil) {
            this.pupil = pupil;
        }

        OpenMatter matter() {
            return new OpenMatter(id, stage, enteredOn, true);
        }

        void goesOn(Decision answer) {
            if (answer.stage() != stage) {
                stage = answer.stage();
                enteredOn = answer.asOf();
            }
            measuresTakenOn = answer.dueDates().values().stream()
                    .map(at -> at.toLocalDate())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            askAgainOn = answer.trialEnds().toLocalDate();
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return Judge.SWEDEN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

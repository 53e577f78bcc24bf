package se.skolrutin.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/**
 * The ladders that running matters follow. A matter keeps the one it has, whatever the school adopts, until a person
 * moves it.
 */
@Service
public class RunningLadders {

    private static final int BATCH = 50;

    private final ObjectProvider<OpenMatters> openMatters;
    private final Evaluation evaluation;
    private final Decisions decisions;
    private final Ladders ladders;
    private final LadderMoves moves;
    private final Roster roster;
    private final Attendance attendance;
    private final Judge judge;
    private final Clock clock;
    private final JudgingPool pool = new JudgingPool();

    RunningLadders(
            ObjectProvider<OpenMatters> openMatters,
            Evaluation evaluation,
            Decisions decisions,
            Ladders ladders,
            LadderMoves moves,
            Roster roster,
            Attendance attendance,
            Judge judge,
            Clock clock) {
        this.openMatters = openMatters;
        this.evaluation = evaluation;
        this.decisions = decisions;
        this.ladders = ladders;
        this.moves = moves;
        this.roster = roster;
        this.attendance = attendance;
        this.judge = judge;
        this.clock = clock;
    }

    /** The running matters of a school that follow another ladder than the one that counts today. */
    public List<UUID> behind(UUID school) {
        return behind(school, inForce(school)).stream()
                .map(one -> one.standing().caseId())
                .toList();
    }

    private LadderInForce inForce(UUID school) {
        return ladders.of(school, LocalDate.now(clock));
    }

    private record Behind(StepQuestion question, Standing standing) {}

    private List<Behind> behind(UUID school, LadderInForce inForce) {
        var questions = openMatters.getIfAvailable(() -> OpenMatters.NONE).questions(school).stream()
                .collect(Collectors.toMap(StepQuestion::caseId, Function.identity()));
        var standings = decisions.standings(questions.keySet());
        return standings.values().stream()
                .filter(standing -> !standing.ladder().equals(inForce.key()))
                .map(standing -> new Behind(questions.get(standing.caseId()), standing))
                .sorted((one, other) ->
                        one.standing().caseId().compareTo(other.standing().caseId()))
                .toList();
    }

    /**
     * What it would mean for each matter that follows another ladder to follow the one that counts today: both are
     * asked as the matter itself would ask today. Keeps nothing.
     */
    public List<LadderMove> preview(UUID school, Progress progress) {
        var today = LocalDate.now(clock);
        var inForce = evaluation.inquirer(school, today);
        var all = behind(school, inForce.ladder());
        var seen = new ArrayList<LadderMove>();
        for (var first = 0; first < all.size(); first += BATCH) {
            progress.tell(first, all.size());
            seen.addAll(preview(inForce, all.subList(first, Math.min(first + BATCH, all.size()))));
        }
        progress.tell(all.size(), all.size());
        return seen;
    }

    private List<LadderMove> preview(Inquirer inForce, List<Behind> some) {
        var ids = some.stream().map(one -> one.question().pupilId()).toList();
        var pupils = roster.pupils(ids).stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        var days = attendance.of(ids, earliest(inForce, some), inForce.today()).stream()
                .collect(Collectors.toMap(PupilAttendance::pupilId, Function.identity()));
        return pool.run(() -> some.parallelStream()
                .map(one -> preview(inForce, one, pupils.get(one.question().pupilId()), days))
                .toList());
    }

    private LocalDate earliest(Inquirer inForce, Collection<Behind> some) {
        return some.stream()
                .flatMap(one -> Stream.of(
                        own(inForce, one).earliest(),
                        Optional.ofNullable(one.question().stageEnteredOn()).orElse(inForce.today())))
                .reduce(inForce.earliest(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private Inquirer own(Inquirer inForce, Behind one) {
        return inForce.on(ladders.version(one.standing().ladder()));
    }

    private LadderMove preview(Inquirer inForce, Behind one, Pupil pupil, Map<UUID, PupilAttendance> days) {
        var known = days.getOrDefault(pupil.id(), new PupilAttendance(pupil.id(), List.of()));
        var own = own(inForce, one);
        var kept = judged(own, one.question(), one.standing(), pupil, known);
        var moved =
                judged(inForce, one.question(), one.standing().movedTo(inForce.ladder(), own.ladder()), pupil, known);
        var next = moved.decision();
        var otherwise = step(own, kept.decision());
        return new LadderMove(
                one.standing().caseId(),
                pupil.id(),
                LadderChoice.of(own.ladder()),
                now(own, one, kept.inquiry().situation()),
                otherwise,
                step(inForce, next),
                next.dueDays(),
                next.trialEnds() == null ? null : next.trialEnds().toLocalDate(),
                !otherwise.equals(step(inForce, next)) || !kept.decision().asksTheSameAs(next));
    }

    private Judged judged(
            Inquirer inquirer, StepQuestion question, Standing standing, Pupil pupil, PupilAttendance known) {
        var inquiry = inquirer.asked(question, standing, !pupil.schoolForm().compulsory(), known);
        return new Judged(inquiry, judge.judge(inquiry, clock.instant()));
    }

    private static LadderStep now(Inquirer own, Behind one, Situation situation) {
        var stage = situation.current() == null ? one.standing().stage() : situation.current();
        return LadderStep.of(own.ladder().ladder(), stage, situation.currentStep());
    }

    private static LadderStep step(Inquirer inquirer, Decision decision) {
        var stage = decision.stage() == null ? Stage.CLOSE : decision.stage();
        return LadderStep.of(inquirer.ladder().ladder(), stage, decision.stepNo());
    }

    /**
     * From its next decision on the matter follows the school's ladder of today. Joins the transaction of whoever holds
     * the matter.
     *
     * @return the ladder it followed; empty where it has asked for no decision yet or follows the school's already
     */
    @Transactional
    public Optional<LadderChoice> move(UUID caseId, UUID school, String reason, UUID by) {
        var inForce = inForce(school);
        return Optional.ofNullable(decisions.standings(List.of(caseId)).get(caseId))
                .filter(standing -> !standing.ladder().equals(inForce.key()))
                .map(standing -> moved(standing, inForce, reason, by));
    }

    private LadderChoice moved(Standing standing, LadderInForce inForce, String reason, UUID by) {
        var own = ladders.version(standing.ladder());
        moves.keep(standing, standing.movedTo(inForce, own), reason, by, clock.instant());
        return LadderChoice.of(own);
    }
}

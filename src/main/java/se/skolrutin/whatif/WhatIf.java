package se.skolrutin.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.Term;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Ladder;
import se.skolrutin.escalation.LadderChoice;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.roster.Role;

/**
 * Tries a ladder on a term that has been, beside the one in force then, in the background and one after the other. For
 * coordinators and principals of the school only; pupils are named to those who may see them.
 */
@Service
public class WhatIf implements DisposableBean {

    private final WhatIfRuns runs;
    private final WhatIfRunner runner;
    private final Escalation escalation;
    private final SchoolLadders schoolLadders;
    private final Calendars calendars;
    private final Access access;
    private final Clock clock;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("what-if").factory());

    WhatIf(
            WhatIfRuns runs,
            WhatIfRunner runner,
            Escalation escalation,
            SchoolLadders schoolLadders,
            Calendars calendars,
            Access access,
            Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.escalation = escalation;
        this.schoolLadders = schoolLadders;
        this.calendars = calendars;
        this.access = access;
        this.clock = clock;
    }

    /** The terms of the viewer's school that have begun, newest first. */
    public List<Term> terms() {
        var today = LocalDate.now(clock);
        return calendars.of(viewer().schoolUnit()).terms().stream()
                .filter(term -> !term.first().isAfter(today))
                .toList()
                .reversed();
    }

    /**
     * The ladders that can be tried: the school's draft where it has no flaws, then those that come with the
     * product and fit the school's forms.
     */
    public List<TriedLadder> ladders() {
        var school = viewer().schoolUnit();
        var draft =
                schoolLadders.ladderOfDraft(school).stream().map(ladder -> new TriedLadder(TriedLadder.DRAFT, ladder));
        var presets =
                schoolLadders.presets(school).stream().map(preset -> new TriedLadder(preset.id(), ladder(preset)));
        return Stream.concat(draft, presets).toList();
    }

    private Ladder ladder(LadderChoice choice) {
        return escalation.ladder(choice.id(), choice.version());
    }

    /**
     * Starts to try the ladder on the term, up to today, beside the ladder that was in force then; beside each of them
     * from its day where it was changed.
     *
     * @return the run; empty where the school has one running
     */
    public Optional<UUID> start(TriedLadder tried, Term term) {
        var viewer = viewer();
        var question = question(viewer.schoolUnit(), tried, term);
        var run = runs.begin(question, viewer.staffId());
        run.ifPresent(id -> queue.submit(() -> runner.run(id, question)));
        return run;
    }

    private Question question(UUID schoolUnit, TriedLadder tried, Term term) {
        var today = LocalDate.now(clock);
        var last = term.last().isAfter(today) ? today : term.last();
        var inForce = escalation.laddersBetween(schoolUnit, term.first(), last);
        return new Question(schoolUnit, inForce, tried, term.first(), last);
    }

    /** Lets the run end where it is. Repeatable. */
    public void cancel(UUID run) {
        run(run).ifPresent(found -> runs.end(run, WhatIfState.CANCELED));
    }

    public Optional<WhatIfRun> run(UUID run) {
        return runs.run(run, viewer().schoolUnit());
    }

    /** What came of a run of the viewer's school; empty until it is done. */
    public Optional<Comparison> comparison(WhatIfRun run) {
        return run(run.id()).flatMap(found -> runs.comparison(found.id()));
    }

    /** The runs of the viewer's school, newest first. */
    public List<WhatIfRun> runs() {
        return runs.of(viewer().schoolUnit());
    }

    /** The pupils of the run, as far as the viewer may see them, who would have been noticed on another day. */
    public List<PupilChange> changes(WhatIfRun run) {
        return runs.changes(run.id(), viewer().staffId());
    }

    /** The pupils of the run, as far as the viewer may see them, with a matter when its n-th week ends; the first is 0. */
    public List<PupilSteps> steps(WhatIfRun run, int week) {
        return runs.steps(run.id(), week, viewer().staffId());
    }

    private Viewer viewer() {
        return access.requireAny(Role.COORDINATOR, Role.PRINCIPAL);
    }

    @EventListener(ContextRefreshedEvent.class)
    void tidyUp() {
        runs.interruptAll();
    }

    /** Lets the batch in hand end and gives up the rest. */
    @Override
    public void destroy() throws InterruptedException {
        runner.stop();
        queue.shutdown();
        if (!queue.awaitTermination(20, TimeUnit.SECONDS)) {
            queue.shutdownNow();
        }
    }
}

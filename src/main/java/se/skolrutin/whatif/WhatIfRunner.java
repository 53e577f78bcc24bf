package se.skolrutin.whatif;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.escalation.Course;
import se.skolrutin.escalation.LadderPeriod;
import se.skolrutin.escalation.Simulator;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/** Goes through a school's pupils, a batch at a time, until all are compared or nobody wants to know any more. */
@Component
class WhatIfRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRunner.class);
    private static final int BATCH = 100;

    private final WhatIfRuns runs;
    private final Simulator simulator;
    private final Roster roster;
    private final Calendars calendars;
    private volatile boolean stopped;

    WhatIfRunner(WhatIfRuns runs, Simulator simulator, Roster roster, Calendars calendars) {
        this.runs = runs;
        this.simulator = simulator;
        this.roster = roster;
        this.calendars = calendars;
    }

    void run(UUID run, Question question) {
        try {
            compareAll(run, question);
        } catch (RuntimeException e) {
            LOG.error("Run {} of another ladder stopped", run, e);
            runs.end(run, WhatIfState.FAILED);
        } finally {
            runs.forgetUnfinished();
        }
    }

    private void compareAll(UUID run, Question question) {
        var pupils = roster.pupilIdsOf(question.schoolUnit(), question.first(), question.last());
        var sum = new ComparisonSum(question, calendars.of(question.schoolUnit()));
        for (var done = 0; done < pupils.size(); done += BATCH) {
            if (stopped) {
                runs.end(run, WhatIfState.INTERRUPTED);
            }
            if (!runs.progress(run, done, pupils.size())) {
                return;
            }
            compare(run, question, pupils.subList(done, Math.min(done + BATCH, pupils.size())), sum);
        }
        runs.progress(run, pupils.size(), pupils.size());
        runs.done(run, sum.comparison());
    }

    private void compare(UUID run, Question question, List<UUID> ids, ComparisonSum sum) {
        var pupils = roster.pupils(ids);
        var mentors = roster.mentorByPupil(ids);
        var inForce = courses(question, question.inForce(), pupils);
        var tried = courses(question, question.triedThroughout(), pupils);
        runs.keep(
                run,
                pupils.stream()
                        .map(pupil ->
                                sum.add(pupil, inForce.get(pupil.id()), tried.get(pupil.id()), mentors.get(pupil.id())))
                        .filter(PupilTrace::isNoticed)
                        .toList());
    }

    private Map<UUID, Course> courses(Question question, List<LadderPeriod> ladders, List<Pupil> pupils) {
        return simulator.courses(ladders, question.schoolUnit(), pupils, question.first(), question.last()).stream()
                .collect(Collectors.toMap(Course::pupilId, Function.identity()));
    }

    void stop() {
        stopped = true;
    }
}

package se.skolrutin.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.roster.Pupil;

/** Judges the pupils of one school, one by one and from facts that are already read; may be asked by many threads. */
record EvaluationRound(
        Inquirer inquirer, Matters matters, Map<UUID, PupilAttendance> attendances, Judge judge, Instant now) {

    /** What is decided about a pupil; nothing where there is neither absence nor an open matter. */
    Stream<Outcome> outcome(Pupil pupil) {
        var attendance = attendances.getOrDefault(pupil.id(), new PupilAttendance(pupil.id(), List.of()));
        var matter = matters.open(pupil.id());
        if (matter == null) {
            return withoutMatter(pupil, attendance);
        }
        return Stream.of(withMatter(pupil, attendance, matter));
    }

    private Stream<Outcome> withoutMatter(Pupil pupil, PupilAttendance attendance) {
        if (attendance.days().stream().allMatch(day -> day.absent() == 0)) {
            return Stream.empty();
        }
        var judged = fresh(inquirer, pupil, attendance);
        var kind = judged.decision().stage() == null ? Outcome.Kind.NOTED : Outcome.Kind.OPENS;
        return Stream.of(new Outcome(judged, kind));
    }

    private Outcome withMatter(Pupil pupil, PupilAttendance attendance, OpenMatter matter) {
        var own = matters.inquirer(matter, inquirer);
        if (matter.openedByData() && groundFellAway(own, pupil, attendance)) {
            return new Outcome(ofCase(fresh(own, pupil, attendance), matter), Outcome.Kind.GROUND_FELL_AWAY);
        }
        var standing = matters.standing(matter);
        var judged = judged(own.running(pupil.id(), gymnasium(pupil), attendance, matter, standing));
        return new Outcome(judged, rises(judged) ? Outcome.Kind.RISES : Outcome.Kind.NOTED);
    }

    private static boolean rises(Judged judged) {
        var situation = judged.inquiry().situation();
        var proposed = judged.decision().stage();
        return proposed != null
                && situation.current() != null
                && (proposed.above(situation.current())
                        || proposed == situation.current() && judged.decision().stepNo() > situation.currentStep());
    }

    /** Neither then nor now would the matter be opened, on what is known by now; then by the ladder of then. */
    private boolean groundFellAway(Inquirer own, Pupil pupil, PupilAttendance attendance) {
        return matters.opener(pupil.id(), inquirer)
                .filter(opener -> asksForNothing(opener, pupil, attendance))
                .filter(opener -> asksForNothing(own, pupil, attendance))
                .isPresent();
    }

    private boolean asksForNothing(Inquirer asOf, Pupil pupil, PupilAttendance attendance) {
        var decision = fresh(asOf, pupil, attendance).decision();
        return decision.stage() == null && decision.notJudged() == null;
    }

    private Judged fresh(Inquirer asOf, Pupil pupil, PupilAttendance attendance) {
        var id = pupil.id();
        return judged(asOf.fresh(id, gymnasium(pupil), attendance, matters.lastClosed(id), matters.lastRetracted(id)));
    }

    private Judged ofCase(Judged fresh, OpenMatter matter) {
        return judged(fresh.inquiry().ofCase(matter.caseId()));
    }

    private Judged judged(Inquiry inquiry) {
        return new Judged(inquiry, judge.judge(inquiry, now));
    }

    private static boolean gymnasium(Pupil pupil) {
        return !pupil.schoolForm().compulsory();
    }
}

package se.skolrutin.escalation;

import java.time.Instant;
import java.time.LocalDate;
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
        if (matter.openedByData() && groundFellAway(pupil, attendance)) {
            return new Outcome(ofCase(fresh(inquirer, pupil, attendance), matter), Outcome.Kind.GROUND_FELL_AWAY);
        }
        var judged = judged(inquirer.running(pupil.id(), gymnasium(pupil), attendance, matter));
        var proposed = judged.decision().stage();
        var rises = proposed != null && proposed.above(matter.stage());
        return new Outcome(judged, rises ? Outcome.Kind.RISES : Outcome.Kind.NOTED);
    }

    /** Neither then nor now would the matter be opened, on what is known by now. */
    private boolean groundFellAway(Pupil pupil, PupilAttendance attendance) {
        var openedOn = matters.openedOn(pupil.id());
        return openedOn != null
                && asksForNothing(pupil, attendance, openedOn)
                && asksForNothing(pupil, attendance, inquirer.today());
    }

    private boolean asksForNothing(Pupil pupil, PupilAttendance attendance, LocalDate day) {
        var asOf = new Inquirer(inquirer.ladder(), inquirer.calendar(), day);
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

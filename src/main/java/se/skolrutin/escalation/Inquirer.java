package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * Draws up inquiries about the pupils of one school on one day.
 *
 * @param today what counts as today, which is an earlier day when an old decision is looked at again
 */
record Inquirer(LadderInForce ladder, SchoolCalendar calendar, LocalDate today) {

    /** The same for a matter that follows another ladder. */
    Inquirer on(LadderInForce other) {
        return new Inquirer(other, calendar, today);
    }

    /** The same as it was on another day. */
    Inquirer asOf(LocalDate day) {
        return new Inquirer(ladder, calendar, day);
    }

    /** The first day any window needs that does not follow a step. */
    LocalDate earliest() {
        return ladder.windows().stream()
                .map(window -> window.first(today, calendar, today))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /** About a pupil without an open matter; absence up to the last closed one has been dealt with. */
    Inquiry fresh(
            UUID pupil,
            boolean gymnasium,
            PupilAttendance attendance,
            @Nullable LocalDate lastClosed,
            @Nullable UUID retracted) {
        var facts = facts(attendance, lastClosed == null ? LocalDate.MIN : lastClosed.plusDays(1), today);
        var dealtWith = lastClosed != null && facts.stream().allMatch(window -> window.absent() == 0);
        var situation =
                new Situation(today, gymnasium, false, null, 0, 0, false, null, 0, investigationStep(), dealtWith);
        return new Inquiry(pupil, null, situation, facts, ladder, calendar, null, retracted);
    }

    /** About a pupil whose matter is open but does not ask. */
    Inquiry running(
            UUID pupil, boolean gymnasium, PupilAttendance attendance, OpenMatter matter, @Nullable Standing standing) {
        var question =
                new StepQuestion(matter.caseId(), pupil, matter.stage(), matter.stageEnteredOn(), false, null, null);
        return of(question, standing, gymnasium, attendance, false);
    }

    /** A running matter's own question. */
    Inquiry asked(StepQuestion question, @Nullable Standing standing, boolean gymnasium, PupilAttendance attendance) {
        return of(question, standing, gymnasium, attendance, true);
    }

    private Inquiry of(
            StepQuestion question,
            @Nullable Standing standing,
            boolean gymnasium,
            PupilAttendance attendance,
            boolean asked) {
        var at = at(question, standing);
        var opened = opened(question);
        var situation = situation(question, at, opened, gymnasium, asked);
        var facts = facts(attendance, LocalDate.MIN, at.entered());
        return new Inquiry(
                question.pupilId(),
                question.caseId(),
                situation,
                facts,
                ladder,
                calendar,
                opened == null ? null : question.reason(),
                null);
    }

    /** The step a matter is at: the first of its stage, unless it has been put at a later one there. */
    private StepEntered at(StepQuestion question, @Nullable Standing standing) {
        var current = question.current();
        if (current == null) {
            return new StepEntered(0, today);
        }
        var first = ladder.ladder().stepFor(current);
        if (standing != null && standing.stage() == current && standing.step() > first) {
            return new StepEntered(standing.step(), standing.since());
        }
        return new StepEntered(first, question.stageEnteredOn() == null ? today : question.stageEnteredOn());
    }

    private record StepEntered(int step, LocalDate entered) {}

    private static @Nullable Stage opened(StepQuestion question) {
        var opened = question.openedByPerson();
        var current = question.current();
        return opened != null && opened != Stage.CLOSE && (current == null || opened.above(current)) ? opened : null;
    }

    private Situation situation(
            StepQuestion question, StepEntered at, @Nullable Stage opened, boolean gymnasium, boolean asked) {
        return new Situation(
                today,
                gymnasium,
                asked,
                question.current(),
                at.step(),
                calendar.schoolDaysBetween(at.entered(), today),
                question.measuresTaken(),
                opened,
                opened == null ? 0 : ladder.ladder().stepFor(opened),
                investigationStep(),
                false);
    }

    private int investigationStep() {
        return ladder.ladder().stepFor(ladder.statute().investigationStage());
    }

    private List<WindowFacts> facts(PupilAttendance attendance, LocalDate notBefore, LocalDate entered) {
        return ladder.windows().stream()
                .flatMap(window -> facts(attendance, window, notBefore, entered))
                .toList();
    }

    /** Nothing for a window whose day has not come. */
    private Stream<WindowFacts> facts(
            PupilAttendance attendance, Window window, LocalDate notBefore, LocalDate entered) {
        var first = window.first(today, calendar, entered.plusDays(1));
        var clipped = window.kind() != Window.Kind.TODAY && first.isBefore(notBefore) ? notBefore : first;
        return window.last(today, calendar).stream()
                .map(last -> WindowReader.read(attendance, window.name(), clipped, last));
    }
}

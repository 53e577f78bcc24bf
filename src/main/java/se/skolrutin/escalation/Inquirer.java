package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.Term;

/**
 * Draws up inquiries about the pupils of one school on one day.
 *
 * @param today what counts as today, which is an earlier day when an old decision is looked at again
 */
record Inquirer(LadderInForce ladder, SchoolCalendar calendar, LocalDate today) {

    /** The first day any window needs that does not follow a step. */
    LocalDate earliest() {
        return ladder.windows().stream()
                .map(window -> window.first(today, termStart(), today))
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
    Inquiry running(UUID pupil, boolean gymnasium, PupilAttendance attendance, OpenMatter matter) {
        var question =
                new StepQuestion(matter.caseId(), pupil, matter.stage(), matter.stageEnteredOn(), false, null, null);
        return of(question, gymnasium, attendance, false);
    }

    /** A running matter's own question. */
    Inquiry asked(StepQuestion question, boolean gymnasium, PupilAttendance attendance) {
        return of(question, gymnasium, attendance, true);
    }

    private Inquiry of(StepQuestion question, boolean gymnasium, PupilAttendance attendance, boolean asked) {
        var entered = question.stageEnteredOn() == null ? today : question.stageEnteredOn();
        var opened = opened(question);
        var situation = situation(question, entered, opened, gymnasium, asked);
        var facts = facts(attendance, LocalDate.MIN, question.current() == null ? today : entered);
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

    private static @Nullable Stage opened(StepQuestion question) {
        var opened = question.openedByPerson();
        var current = question.current();
        return opened != null && opened != Stage.CLOSE && (current == null || opened.above(current)) ? opened : null;
    }

    private Situation situation(
            StepQuestion question, LocalDate entered, @Nullable Stage opened, boolean gymnasium, boolean asked) {
        var current = question.current();
        var step = current == null ? 0 : ladder.ladder().stepFor(current);
        var days = current == null ? 0 : calendar.schoolDaysBetween(entered, today);
        return new Situation(
                today,
                gymnasium,
                asked,
                current,
                step,
                days,
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
                .map(window -> facts(attendance, window, notBefore, entered))
                .toList();
    }

    private WindowFacts facts(PupilAttendance attendance, Window window, LocalDate notBefore, LocalDate entered) {
        var first = window.first(today, termStart(), entered.plusDays(1));
        var clipped = window.kind() != Window.Kind.TODAY && first.isBefore(notBefore) ? notBefore : first;
        return WindowReader.read(attendance, window.name(), clipped, today, calendar);
    }

    private LocalDate termStart() {
        return calendar.termOf(today).map(Term::first).orElse(today);
    }
}

package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.roster.Pupil;

/**
 * What the rules would have decided day by day, had a ladder been in force, or several one after the other. Asks as the
 * real evaluation does; keeps nothing.
 */
@Service
public class Simulator {

    private final Attendance attendance;
    private final Calendars calendars;
    private final RuleBook rules;
    private final Judge judge;
    private final JudgingPool pool = new JudgingPool();

    Simulator(Attendance attendance, Calendars calendars, RuleBook rules, Judge judge) {
        this.attendance = attendance;
        this.calendars = calendars;
        this.rules = rules;
        this.judge = judge;
    }

    /**
     * The courses of pupils of one school under a ladder, or under several that follow each other, beginning without any
     * matter. A matter keeps the ladder it was opened under, as it does in reality where nobody moves it. As many pupils
     * as fit in memory with a term of attendance each.
     *
     * @param ladders at least one
     */
    public List<Course> courses(
            List<LadderPeriod> ladders, UUID schoolUnit, Collection<Pupil> pupils, LocalDate first, LocalDate last) {
        var timeline = LadderTimeline.of(ladders, rules.statute());
        var calendar = calendars.of(schoolUnit);
        var from = timeline.earliest(first, calendar);
        var known = attendance.of(pupils.stream().map(Pupil::id).toList(), from, last).stream()
                .collect(Collectors.toMap(PupilAttendance::pupilId, one -> one));
        return pool.run(() -> pupils.parallelStream()
                .map(pupil -> course(pupil, known, timeline, calendar, first, last))
                .toList());
    }

    private Course course(
            Pupil pupil,
            Map<UUID, PupilAttendance> known,
            LadderTimeline ladders,
            SchoolCalendar calendar,
            LocalDate first,
            LocalDate last) {
        var days = known.getOrDefault(pupil.id(), new PupilAttendance(pupil.id(), List.of()));
        return new Walk(pupil, days, ladders, calendar, judge, decision -> {}).course(first, last);
    }
}

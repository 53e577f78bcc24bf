package se.skolrutin.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.attendance.PupilAttendance;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.escalation.Ladders.LadderKey;

/** The shipped rules and ladders, ready to be asked without a database. */
final class Scene {

    static final RuleBook RULES = new RuleBook();
    static final Judge JUDGE = new Judge(RULES);
    static final SchoolCalendar CALENDAR = AbsenceNotation.calendar();
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-0000000000cc");
    static final Map<String, LadderInForce> LADDERS = ladders();

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private Scene() {}

    private static Map<String, LadderInForce> ladders() {
        var ladders = new TreeMap<String, LadderInForce>();
        Ladders.shipped().forEach((file, yaml) -> {
            var ladder = LadderReader.ladder(yaml);
            ladders.put(ladder.id(), LadderInForce.of(ladder, 1, RULES.statute()));
        });
        return ladders;
    }

    static Verdict fresh(String ladder, LocalDate today, PupilAttendance attendance) {
        return fresh(ladder, today, attendance, false);
    }

    static Verdict fresh(String ladder, LocalDate today, PupilAttendance attendance, boolean gymnasium) {
        var inquirer = new Inquirer(LADDERS.get(ladder), CALENDAR, today);
        return JUDGE.judge(inquirer.fresh(AbsenceNotation.PUPIL, gymnasium, attendance, null, null), NOW);
    }

    static Decision asked(
            String ladder,
            LocalDate today,
            PupilAttendance attendance,
            @Nullable Stage current,
            @Nullable LocalDate entered,
            @Nullable Stage opened) {
        return asked(ladder, today, attendance, current, 0, entered, opened, false);
    }

    /** Of a matter that was put at that step of its stage; 0 for the first. */
    static Decision asked(
            String ladder,
            LocalDate today,
            PupilAttendance attendance,
            @Nullable Stage current,
            int step,
            @Nullable LocalDate entered,
            @Nullable Stage opened,
            boolean gymnasium) {
        var inquirer = new Inquirer(LADDERS.get(ladder), CALENDAR, today);
        var reason = opened == null ? null : "Oro";
        var question = new StepQuestion(CASE, AbsenceNotation.PUPIL, current, entered, entered != null, opened, reason);
        var standing = current == null || step == 0
                ? null
                : new Standing(CASE, new LadderKey(ladder, 1), current, step, entered);
        return JUDGE.judge(inquirer.asked(question, standing, gymnasium, attendance), NOW)
                .decision();
    }
}

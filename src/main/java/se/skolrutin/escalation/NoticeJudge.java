package se.skolrutin.escalation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.AttendanceDay;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;

/** Asks the rules how the guardians are told about absence on the day itself. */
@Component
class NoticeJudge {

    private static final LocalTime DUE = LocalTime.of(16, 0);
    private static final LocalTime FIRST_LOOK = LocalTime.of(14, 0);

    private final Roster roster;
    private final Attendance attendance;
    private final RuleBook rules;
    private final JdbcClient jdbc;

    NoticeJudge(Roster roster, Attendance attendance, RuleBook rules, JdbcClient jdbc) {
        this.roster = roster;
        this.attendance = attendance;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    NoticeDecision decide(UUID pupilId, LocalDate day) {
        var pupil = roster.pupil(pupilId)
                .orElseThrow(() -> new IllegalArgumentException("Expected a pupil " + pupilId + ", but there is none"));
        var findings = rules.evaluate(List.of(absentee(pupil, day)), new Findings(0));
        return new NoticeDecision(
                findings.notice(),
                day,
                List.copyOf(findings.reasons()),
                Judge.at(day, DUE),
                "R6/" + first(day) + "/PT1H",
                findings.firedRules(),
                rules.version());
    }

    private static OffsetDateTime first(LocalDate day) {
        return Judge.at(day, FIRST_LOOK);
    }

    private Absentee absentee(Pupil pupil, LocalDate day) {
        return new Absentee(
                invalidMinutes(pupil.id(), day),
                pupil.protectedIdentity(),
                hasSpecialReasons(pupil.id()),
                roster.guardiansOf(pupil.id()).stream().anyMatch(NoticeJudge::canBeWrittenTo));
    }

    private int invalidMinutes(UUID pupil, LocalDate day) {
        return attendance.of(List.of(pupil), day, day).stream()
                .flatMap(one -> one.days().stream())
                .mapToInt(AttendanceDay::invalid)
                .sum();
    }

    private static boolean canBeWrittenTo(Guardian guardian) {
        return guardian.email() != null && !guardian.marking().isProtected();
    }

    private boolean hasSpecialReasons(UUID pupil) {
        return jdbc.sql("select exists (select from notice_exception where pupil_id = ?)")
                .param(pupil)
                .query(Boolean.class)
                .single();
    }
}

package se.skolrutin.escalation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.calendar.SchoolCalendar;

/** Puts one inquiry to the rules and writes out what they decide. Pure: no clock, no database. */
@Component
class Judge {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    static final LocalTime DUE = LocalTime.of(16, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final RuleBook rules;

    Judge(RuleBook rules) {
        this.rules = rules;
    }

    /** The verdict on an inquiry: the decision, and whether somebody is away today without notice. */
    Verdict judge(Inquiry inquiry, Instant now) {
        var facts = new ArrayList<Object>(inquiry.ladder().facts());
        facts.add(inquiry.situation());
        facts.addAll(inquiry.facts());
        var minOffered = inquiry.ladder().ladder().quality().minOfferedMinutes();
        var findings = rules.evaluate(facts, new Findings(minOffered));
        return new Verdict(decision(inquiry, findings, now), findings.unreported());
    }

    private Decision decision(Inquiry inquiry, Findings findings, Instant now) {
        var situation = inquiry.situation();
        var ladder = inquiry.ladder();
        var step = findings.step();
        var due = due(situation.today(), findings.dueIn(), inquiry.calendar());
        return new Decision(
                id(inquiry),
                inquiry.pupilId(),
                inquiry.caseId(),
                now,
                situation.today(),
                ladder.ladder().id(),
                ladder.version(),
                rules.version(),
                findings.stage(),
                step == null ? situation.currentStep() : step.no(),
                title(ladder.ladder(), findings),
                situation.current(),
                findings.byPerson() ? situation.opened() : null,
                findings.byPerson() ? inquiry.reason() : null,
                findings.owners(),
                inOrder(findings.criteria()),
                findings.firedRules(),
                inquiry.facts(),
                due,
                watches(situation.today(), due, ladder.ladder().watch(), inquiry.calendar()),
                trialEnds(inquiry, findings),
                followUp(inquiry, findings.stage()),
                findings.report(),
                findings.notJudged());
    }

    private static @Nullable String title(Ladder ladder, Findings findings) {
        var stage = findings.stage();
        var step = findings.step();
        return stage == null || step == null ? null : ladder.titleAt(stage, step.no());
    }

    private static @Nullable OffsetDateTime trialEnds(Inquiry inquiry, Findings findings) {
        return Stream.of(trialOver(inquiry, findings), nextReview(inquiry, findings))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(day -> at(day, DUE))
                .orElse(null);
    }

    private static Optional<LocalDate> trialOver(Inquiry inquiry, Findings findings) {
        return Optional.ofNullable(findings.trialSchoolDays()).map(days -> inquiry.calendar()
                .plusSchoolDays(inquiry.situation().today(), days));
    }

    private static Optional<LocalDate> nextReview(Inquiry inquiry, Findings findings) {
        return Optional.ofNullable(findings.step()).map(Step::review).map(review -> review.every()
                .next(inquiry.situation().today(), inquiry.calendar()));
    }

    private static @Nullable LocalDate followUp(Inquiry inquiry, @Nullable Stage stage) {
        return stage != Stage.CLOSE
                ? null
                : inquiry.calendar()
                        .plusSchoolDays(
                                inquiry.situation().today(),
                                inquiry.ladder().ladder().followUpSchoolDays());
    }

    private static Map<String, OffsetDateTime> due(
            LocalDate today, Map<String, Integer> schoolDays, SchoolCalendar calendar) {
        var due = new TreeMap<String, OffsetDateTime>();
        schoolDays.forEach((task, days) -> due.put(task, at(calendar.plusSchoolDays(today, days), DUE)));
        return due;
    }

    private static Map<String, String> watches(
            LocalDate today, Map<String, OffsetDateTime> due, WatchPolicy policy, SchoolCalendar calendar) {
        var watches = new TreeMap<String, String>();
        due.forEach((task, at) -> watches.put(task, watch(today, at.toLocalDate(), policy, calendar)));
        return watches;
    }

    /** Every morning from the first reminder, never earlier than the day after the decision. */
    private static String watch(LocalDate today, LocalDate due, WatchPolicy policy, SchoolCalendar calendar) {
        var reminder = calendar.plusSchoolDays(due, -Math.max(policy.remindBefore(), 1));
        var first = reminder.isAfter(today) ? reminder : today.plusDays(1);
        return "R60/" + at(first, MORNING) + "/P1D";
    }

    static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SWEDEN).toOffsetDateTime();
    }

    private static List<Criterion> inOrder(List<Criterion> criteria) {
        return criteria.stream()
                .sorted(Comparator.comparingInt(Criterion::step).thenComparing(Criterion::sentence))
                .toList();
    }

    /** Derived from what the decision rests on, so that asking again is not deciding again. */
    private UUID id(Inquiry inquiry) {
        var basis = inquiry.pupilId() + "|" + inquiry.caseId() + "|" + inquiry.situation() + "|" + inquiry.facts() + "|"
                + inquiry.reason() + "|" + inquiry.retracted() + "|"
                + inquiry.ladder().ladder().id() + "|"
                + inquiry.ladder().version() + "|"
                + rules.version();
        return UUID.nameUUIDFromBytes(basis.getBytes(StandardCharsets.UTF_8));
    }
}

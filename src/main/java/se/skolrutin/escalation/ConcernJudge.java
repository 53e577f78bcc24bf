package se.skolrutin.escalation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts one inquiry about a concern to the rules and writes out what they decide. Pure: no clock, no database. */
@Component
class ConcernJudge {

    /** The kind of task a follow-up is. */
    static final String FOLLOW_UP = "avstamning";

    private static final LocalTime DUE = LocalTime.of(16, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final RuleBook rules;
    private final ConcernPolicy policy;

    @Autowired
    ConcernJudge(RuleBook rules) {
        this(rules, ConcernPolicy.of(rules.text()));
    }

    ConcernJudge(RuleBook rules, ConcernPolicy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** How many school days back anything counts. */
    int schoolDaysBack() {
        return policy.longestWindow();
    }

    /** True where today is the school day on which something has waited too long: it has to be looked at anew. */
    boolean comesDue(ConcernInquiry inquiry) {
        return inquiry.calendar().isSchoolDay(inquiry.today())
                && inquiry.signals().stream().anyMatch(policy::comesDue);
    }

    Decision judge(ConcernInquiry inquiry, Instant now) {
        var facts = new ArrayList<Object>(policy.facts());
        facts.add(inquiry.situation());
        facts.addAll(inquiry.signals());
        return decision(inquiry, rules.weigh(facts, new ConcernFindings(inquiry)), now);
    }

    private Decision decision(ConcernInquiry inquiry, ConcernFindings findings, Instant now) {
        var situation = inquiry.situation();
        var stage = findings.stage();
        var followUp = followUp(inquiry, findings);
        var due = due(inquiry, findings, followUp);
        return new Decision(
                id(inquiry),
                inquiry.pupilId(),
                inquiry.caseId(),
                now,
                inquiry.today(),
                policy.id(),
                policy.version(),
                rules.version(),
                stage,
                stage == null || stage == Stage.CLOSE ? 0 : stage.ordinal() + 1,
                policy.name(),
                situation.current(),
                findings.byPerson() ? situation.opened() : null,
                findings.byPerson() ? inquiry.reason() : null,
                findings.owners(),
                inOrder(findings.criteria()),
                findings.firedRules(),
                List.of(),
                due,
                watches(inquiry, due),
                followUp == null ? null : Judge.at(followUp, MORNING),
                null,
                false,
                null);
    }

    private static @Nullable LocalDate followUp(ConcernInquiry inquiry, ConcernFindings findings) {
        var days = findings.followUpIn();
        return days == null ? null : inquiry.calendar().plusSchoolDays(inquiry.today(), days);
    }

    private Map<String, OffsetDateTime> due(
            ConcernInquiry inquiry, ConcernFindings findings, @Nullable LocalDate followUp) {
        var due = new TreeMap<String, OffsetDateTime>();
        var begins = findings.begins();
        if (begins != null) {
            begins.due().forEach((task, days) -> due.put(task, due(inquiry, inquiry.today(), days)));
        }
        if (followUp != null) {
            due.put(FOLLOW_UP, due(inquiry, followUp, policy.followUpDueSchoolDays()));
        }
        return due;
    }

    private static OffsetDateTime due(ConcernInquiry inquiry, LocalDate from, int schoolDays) {
        return Judge.at(inquiry.calendar().plusSchoolDays(from, schoolDays), DUE);
    }

    private static Map<String, String> watches(ConcernInquiry inquiry, Map<String, OffsetDateTime> due) {
        var watches = new TreeMap<String, String>();
        due.forEach((task, at) -> watches.put(task, watch(inquiry, at.toLocalDate())));
        return watches;
    }

    /** Every morning from the first reminder, never earlier than the day after the decision. */
    private static String watch(ConcernInquiry inquiry, LocalDate due) {
        var reminder =
                inquiry.calendar().plusSchoolDays(due, -Math.max(inquiry.watch().remindBefore(), 1));
        var first =
                reminder.isAfter(inquiry.today()) ? reminder : inquiry.today().plusDays(1);
        return "R60/" + Judge.at(first, MORNING) + "/P1D";
    }

    private static List<Criterion> inOrder(List<Criterion> criteria) {
        return criteria.stream()
                .sorted(Comparator.comparingInt(Criterion::step)
                        .thenComparing(Criterion::sentence)
                        .thenComparing(Criterion::rule))
                .toList();
    }

    /** Derived from what the decision rests on, so that asking again is not deciding again. */
    private UUID id(ConcernInquiry inquiry) {
        var basis = inquiry.pupilId() + "|" + inquiry.caseId() + "|" + inquiry.previous() + "|" + inquiry.situation()
                + "|" + inquiry.signals() + "|" + inquiry.reason() + "|" + policy.id() + "|" + rules.version();
        return UUID.nameUUIDFromBytes(basis.getBytes(StandardCharsets.UTF_8));
    }
}

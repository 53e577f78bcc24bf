package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules for concern find in one evaluation; used by one thread and thrown away. */
public final class ConcernFindings {

    private final ConcernInquiry inquiry;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private @Nullable Stage stage;
    private @Nullable ConcernStage begins;
    private @Nullable Integer followUpIn;
    private List<String> owners = List.of();
    private boolean byPerson;

    ConcernFindings(ConcernInquiry inquiry) {
        this.inquiry = inquiry;
    }

    public void fired(String rule) {
        fired.add(rule);
    }

    /** Holds so many against the limit and takes it down; true where it held. */
    public boolean looked(ConcernLimit limit, Number observed, String rule) {
        return looked(limit, observed, 1, rule);
    }

    /** As {@link #looked(ConcernLimit, Number, String)}, of how many different things there are. */
    public boolean looked(ConcernLimit limit, Collection<?> different, String rule) {
        return looked(limit, different.size(), 1, rule);
    }

    /** As {@link #looked(ConcernLimit, Number, String)}, of things of so many kinds. */
    public boolean together(ConcernLimit limit, Number observed, Collection<?> kinds, String rule) {
        return looked(limit, observed, kinds.size(), rule);
    }

    private boolean looked(ConcernLimit limit, Number observed, int kinds, String rule) {
        var held = observed.intValue() >= limit.value() && kinds >= limit.kinds();
        take(
                limit,
                ConcernSentences.counted(limit, observed.intValue(), kinds),
                observed.intValue(),
                inquiry.first(limit.schoolDays()),
                held,
                rule);
        return held;
    }

    /** Holds how long a worry has gone on against the limit and takes it down; true where it held. */
    public boolean continued(ConcernLimit limit, ConcernSituation situation, String rule) {
        var held = situation.isStillWorrying() && situation.schoolDaysAtStage() >= limit.value();
        take(
                limit,
                ConcernSentences.continued(limit, situation),
                situation.schoolDaysAtStage(),
                inquiry.first(situation.schoolDaysAtStage() + 1),
                held,
                rule);
        return held;
    }

    /** Notes that nobody has looked yet whether a worry goes on. */
    public void awaitsFollowUp(ConcernLimit limit, ConcernSituation situation, String rule) {
        take(limit, ConcernSentences.awaitsFollowUp(), situation.schoolDaysAtStage(), situation.today(), false, rule);
    }

    private void take(ConcernLimit limit, String sentence, int observed, LocalDate first, boolean held, String rule) {
        fired.add(rule);
        criteria.add(new Criterion(
                sentence,
                observed,
                limit.value(),
                limit.about().unit(),
                first,
                inquiry.today(),
                held,
                rule,
                limit.source(),
                level(limit.stage()),
                limit.assumed()));
    }

    /** Notes that everything there is was seen by the house and by nobody else. */
    public void onlySeen(String rule) {
        judgement(ConcernSentences.onlySeen(), "tecken", rule, "skolans rutin för oro", Stage.MENTOR);
    }

    /** Notes that a person opened a stage. */
    public void openedByPerson(Stage opened, String rule) {
        byPerson = true;
        judgement(ConcernSentences.openedByPerson(opened), "beslut", rule, "beslut av en människa", opened);
    }

    private void judgement(String sentence, String unit, String rule, String source, Stage at) {
        fired.add(rule);
        criteria.add(new Criterion(
                sentence, 1, 1, unit, inquiry.today(), inquiry.today(), true, rule, source, level(at), false));
    }

    public void propose(Stage stage, String rule) {
        fired.add(rule);
        this.stage = stage;
    }

    public void owners(List<String> groups, String rule) {
        fired.add(rule);
        owners = groups;
    }

    /** The stage's work begins: its tasks get their time. */
    public void begin(ConcernStage begins, String rule) {
        fired.add(rule);
        this.begins = begins;
    }

    /** The stage is followed up in so many school days. */
    public void followUpIn(int schoolDays, String rule) {
        fired.add(rule);
        followUpIn = schoolDays;
    }

    private static int level(Stage stage) {
        return stage.ordinal() + 1;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    List<String> firedRules() {
        return List.copyOf(fired);
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    /** The stage that begins, empty where the matter stays where it is. */
    @Nullable
    ConcernStage begins() {
        return begins;
    }

    /** School days from today, empty where nothing is to be followed up. */
    @Nullable
    Integer followUpIn() {
        return followUpIn;
    }

    List<String> owners() {
        return owners;
    }

    boolean byPerson() {
        return byPerson;
    }
}

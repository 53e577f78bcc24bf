package se.skolrutin.escalation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules find in one evaluation; used by one thread and thrown away. */
public final class Findings {

    private static final String PERSON = "person";

    private final int minOffered;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private final Map<String, Integer> dueIn = new TreeMap<>();
    private final List<String> reasons = new ArrayList<>();
    private List<String> owners = List.of();
    private @Nullable Stage stage;
    private @Nullable Step step;
    private @Nullable Integer trialSchoolDays;
    private @Nullable String notJudged;
    private @Nullable WatchAction watchAction;
    private @Nullable Notice notice;
    private String raiseTo = "";
    private boolean byPerson;
    private boolean report;
    private boolean unreported;

    Findings(int minOffered) {
        this.minOffered = minOffered;
    }

    public void fired(String rule) {
        fired.add(rule);
    }

    /** Notes that there are too few lessons to judge on; gives the reason. */
    public String tooFewLessons(Quality quality, WindowFacts facts, String rule) {
        return cannotJudge(
                Sentences.tooFewLessons(quality, facts),
                facts.offered(),
                quality.minOfferedMinutes(),
                "minuter",
                facts,
                rule);
    }

    /** Notes that too little is reported to judge on; gives the reason. */
    public String tooLittleReported(Quality quality, WindowFacts facts, String rule) {
        return cannotJudge(
                Sentences.tooLittleReported(quality, facts),
                100 * facts.reportedShare(),
                100 * quality.minReportedShare(),
                "procent",
                facts,
                rule);
    }

    private String cannotJudge(
            String sentence, double observed, double threshold, String unit, WindowFacts facts, String rule) {
        fired.add(rule);
        notJudged = sentence;
        criteria.add(new Criterion(
                sentence,
                observed,
                threshold,
                unit,
                facts.first(),
                facts.last(),
                true,
                rule,
                "skolans datakrav",
                0,
                false));
        return sentence;
    }

    /** Notes that somebody is away today without notice. */
    public void unreportedToday(WindowFacts facts, String rule, String source) {
        fired.add(rule);
        unreported = true;
        criteria.add(new Criterion(
                Sentences.unreportedToday(facts),
                facts.invalid(),
                0,
                "minuter",
                facts.first(),
                facts.last(),
                true,
                rule,
                source,
                0,
                false));
    }

    /** Holds a condition against the facts and takes it down; true where it held. */
    public boolean looked(Trigger trigger, WindowFacts facts, String rule, String source) {
        var held = trigger.heldBy(facts, minOffered);
        fired.add(rule);
        criteria.add(new Criterion(
                Sentences.of(trigger, facts, minOffered),
                trigger.observe(facts),
                trigger.value(),
                trigger.unit().label(),
                facts.first(),
                facts.last(),
                held,
                rule,
                source,
                trigger.step(),
                trigger.assumed()));
        return held;
    }

    /** Notes that a step was not tried because the one before it has not been reached. */
    public void awaitsStep(Step step, Situation situation, String rule) {
        notTried(
                step.no(),
                Sentences.awaitsStep(step),
                situation.currentStep(),
                step.afterStep(),
                "steg",
                situation,
                rule,
                step.source());
    }

    /** Notes that a condition was not tried because the current step has not had its time. */
    public void awaitsTrial(Trigger trigger, Situation situation, String rule) {
        notTried(
                trigger.step(),
                Sentences.awaitsTrial(trigger),
                situation.schoolDaysAtStep(),
                trigger.afterSchoolDays(),
                "skoldagar",
                situation,
                rule,
                trigger.source());
    }

    /** Notes that a step is not reached by numbers: a person opens it. */
    public void awaitsPerson(Step step, Situation situation, String rule) {
        notTried(step.no(), Sentences.awaitsPerson(step), 0, 1, "beslut", situation, rule, step.source());
    }

    /** Notes that a condition was not tried because its day has not come. */
    public void awaitsDay(Trigger trigger, Situation situation, String rule) {
        notTried(trigger.step(), Sentences.awaitsDay(trigger), 0, 1, "avstämning", situation, rule, trigger.source());
    }

    private void notTried(
            int step,
            String sentence,
            int observed,
            int threshold,
            String unit,
            Situation situation,
            String rule,
            String source) {
        fired.add(rule);
        criteria.add(new Criterion(
                sentence,
                observed,
                threshold,
                unit,
                situation.today(),
                situation.today(),
                false,
                rule,
                source,
                step,
                false));
    }

    /** Notes that a person opened a stage. */
    public void openedByPerson(Situation situation, String rule) {
        fired.add(rule);
        criteria.add(new Criterion(
                Sentences.openedByPerson(situation),
                1,
                1,
                "beslut",
                situation.today(),
                situation.today(),
                true,
                rule,
                "beslut av en människa",
                situation.openedStep(),
                false));
    }

    public void propose(Stage stage, Step step, String by, String rule) {
        fired.add(rule);
        this.stage = stage;
        this.step = step;
        byPerson = PERSON.equals(by);
    }

    public void close(String rule) {
        fired.add(rule);
        stage = Stage.CLOSE;
    }

    public void reportToOrganiser(String rule) {
        fired.add(rule);
        report = true;
    }

    public void owners(List<String> groups, String rule) {
        fired.add(rule);
        owners = groups;
    }

    /** Notes that what has been done at the step is followed up instead of done again. */
    public void review(Review review, Situation situation, String rule) {
        fired.add(rule);
        owners = review.owners();
        dueIn.put(Review.TASK, review.schoolDays());
        criteria.add(new Criterion(
                Sentences.review(review),
                situation.schoolDaysAtStep(),
                0,
                "skoldagar",
                situation.today(),
                situation.today(),
                true,
                rule,
                "skolans trappa",
                review.step(),
                false));
    }

    public void due(DueIn due, String rule) {
        fired.add(rule);
        dueIn.put(due.task(), due.schoolDays());
    }

    public void trial(int schoolDays, String rule) {
        fired.add(rule);
        trialSchoolDays = schoolDays;
    }

    public void watch(WatchAction action, String raiseTo, String rule) {
        fired.add(rule);
        watchAction = action;
        this.raiseTo = raiseTo;
    }

    public void notice(Notice notice, String reason, String rule) {
        fired.add(rule);
        this.notice = notice;
        reasons.add(reason);
    }

    List<Criterion> criteria() {
        return criteria;
    }

    List<String> firedRules() {
        return List.copyOf(fired);
    }

    Map<String, Integer> dueIn() {
        return dueIn;
    }

    List<String> reasons() {
        return reasons;
    }

    List<String> owners() {
        return owners;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    @Nullable
    Step step() {
        return step;
    }

    /** School days from today until the step has been tried; empty where it has been, or none is proposed. */
    @Nullable
    Integer trialSchoolDays() {
        return trialSchoolDays;
    }

    @Nullable
    String notJudged() {
        return notJudged;
    }

    WatchAction watchAction() {
        return watchAction == null ? WatchAction.NOTHING : watchAction;
    }

    Notice notice() {
        return notice == null ? Notice.MANUAL : notice;
    }

    String raiseTo() {
        return raiseTo;
    }

    boolean byPerson() {
        return byPerson;
    }

    boolean report() {
        return report;
    }

    boolean unreported() {
        return unreported;
    }
}

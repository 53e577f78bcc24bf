package se.skolrutin.escalation;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionsPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The rules of {@code rules/*.drl} and the law's clocks beside them, made ready while the rest starts; evaluating is
 * stateless and may be done by many threads.
 */
@Component
class RuleBook {

    private static final String STATUTE = "lagkrav.yaml";

    private static final int SESSIONS = 2;

    private final RuleText text;
    private final String version;
    private final Statute statute;
    private final CompletableFuture<KieSessionsPool> stepSessions;
    private final CompletableFuture<KieSessionsPool> concernSessions;

    @Autowired
    RuleBook() {
        this(RuleText.shipped());
    }

    RuleBook(RuleText text) {
        this(text, CompletableFuture.supplyAsync(() -> RuleCompiler.ready(text), RuleBook::inThread));
    }

    /** Rules that are ready already. */
    RuleBook(RuleText text, KieBase ready) {
        this(text, CompletableFuture.completedFuture(ready));
    }

    private RuleBook(RuleText text, CompletableFuture<KieBase> ready) {
        if (!text.files().containsKey(STATUTE)) {
            throw new IllegalStateException("Expected the law's clocks in rules/" + STATUTE + ", but found none");
        }
        this.text = text;
        version = text.version();
        statute = LadderReader.statute(text.files().get(STATUTE));
        stepSessions = ready.thenApply(RuleBook::sessions);
        concernSessions = ready.thenApply(RuleBook::sessions);
    }

    /** A session cleans up everything it ever looked at, so those for concern are apart from the many others. */
    private static KieSessionsPool sessions(KieBase base) {
        return base.newKieSessionsPool(SESSIONS);
    }

    private static void inThread(Runnable work) {
        Thread.ofPlatform().name("rules").start(work);
    }

    /** A hash of everything the rules say. */
    String version() {
        return version;
    }

    /** Refuses to start with rules that do not compile. */
    @EventListener(ApplicationStartedEvent.class)
    void refuseToStartWithErrors() {
        stepSessions.join();
    }

    /** A ladder with the facts of it that these rules read. */
    LadderInForce facts(LadderInForce ladder) {
        return text.readsFact(Deadlines.class) ? ladder : ladder.withLooseDeadlines();
    }

    /** The law's own clocks. */
    Statute statute() {
        return statute;
    }

    /** The rules and what is written beside them, file by file. */
    RuleText text() {
        return text;
    }

    /** The text of all rules, file after file. */
    String content() {
        return text.content();
    }

    /** Lets the rules look at the facts and write down what they find. */
    Findings evaluate(Collection<?> facts, Findings findings) {
        return evaluate(stepSessions, facts, "findings", findings);
    }

    /** Lets the rules for concern look at the facts and write down what they find. */
    ConcernFindings weigh(Collection<?> facts, ConcernFindings findings) {
        return evaluate(concernSessions, facts, "weighed", findings);
    }

    private static <T> T evaluate(
            CompletableFuture<KieSessionsPool> sessions, Collection<?> facts, String global, T taken) {
        var session = sessions.join().newStatelessKieSession();
        session.setGlobal(global, taken);
        session.execute(facts);
        return taken;
    }
}

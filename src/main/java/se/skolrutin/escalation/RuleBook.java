package se.skolrutin.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rules of {@code rules/*.drl} and the law's clocks beside them, compiled once and while the rest starts; evaluating is stateless and may be done by many threads. */
@Component
class RuleBook {

    private static final String RULES = "classpath*:rules/*.*";

    private static final String STATUTE = "lagkrav.yaml";

    private final Map<String, String> sources;
    private final String version;
    private final Statute statute;
    private final CompletableFuture<KieBase> rules;

    @Autowired
    RuleBook() {
        this(shipped());
    }

    RuleBook(Map<String, String> sources) {
        if (!sources.containsKey(STATUTE)) {
            throw new IllegalStateException("Expected the law's clocks in rules/" + STATUTE + ", but found none");
        }
        this.sources = new TreeMap<>(sources);
        version = hash(content()).substring(0, 16);
        statute = LadderReader.statute(STATUTE, this.sources.get(STATUTE));
        rules = CompletableFuture.supplyAsync(this::compile, RuleBook::inThread);
    }

    static Map<String, String> shipped() {
        try {
            var found = new TreeMap<String, String>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(RULES)) {
                found.put(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the rules from " + RULES, e);
        }
    }

    private static void inThread(Runnable work) {
        Thread.ofPlatform().name("rules").start(work);
    }

    private KieBase compile() {
        var services = KieServices.Factory.get();
        var files = services.newKieFileSystem();
        sources.forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                files.write("src/main/resources/se/skolrutin/rules/" + name, text);
            }
        });
        var builder = services.newKieBuilder(files, getClass().getClassLoader()).buildAll(ExecutableModelProject.class);
        refuseErrors(builder);
        return services.newKieContainer(
                        builder.getKieModule().getReleaseId(), getClass().getClassLoader())
                .getKieBase();
    }

    private static void refuseErrors(KieBuilder builder) {
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Expected rules that compile, but found " + errors);
        }
    }

    /** A hash of everything the rules say. */
    String version() {
        return version;
    }

    /** The compiled rules, as soon as they are; throws where they do not compile. */
    private KieBase compiled() {
        return rules.join();
    }

    /** Refuses to start with rules that do not compile. */
    @EventListener(ApplicationStartedEvent.class)
    void refuseToStartWithErrors() {
        compiled();
    }

    /** The law's own clocks. */
    Statute statute() {
        return statute;
    }

    /** The text of all rules, file after file. */
    String content() {
        var text = new StringBuilder();
        sources.forEach(
                (name, source) -> text.append("// ").append(name).append('\n').append(source));
        return text.toString();
    }

    /** Lets the rules look at the facts and write down what they find. */
    Findings evaluate(Collection<?> facts, Findings findings) {
        var session = compiled().newStatelessKieSession();
        session.setGlobal("findings", findings);
        session.execute(facts);
        return findings;
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

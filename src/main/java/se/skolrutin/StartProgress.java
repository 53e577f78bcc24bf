package se.skolrutin;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.skolrutin.engine.Engine;
import se.skolrutin.routines.Routines;

/** Tells on the console how the start goes, and where the pages are once everything is up. */
@Component
class StartProgress {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream console = System.out;
    private final Engine engine;
    private final Routines routines;
    private final Environment environment;
    private final boolean shown;

    StartProgress(Engine engine, Routines routines, Environment environment) {
        this.engine = engine;
        this.routines = routines;
        this.environment = environment;
        this.shown = "off".equals(environment.getProperty("logging.threshold.console"));
        say("The database is up.");
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        say("The pages are up; waiting for the engine and the routines …");
    }

    /** Last of those who wait for the application: the demo school is loaded by then. */
    @EventListener
    @Order
    void on(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("start-progress").start(this::tellWhenReady);
    }

    private void tellWhenReady() {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!working() && System.nanoTime() < giveUpAt) {
            pause();
        }
        say(
                working()
                        ? "Skolrutin is ready: http://127.0.0.1:%s/   (Ctrl-C stops it)"
                                .formatted(environment.getProperty("local.server.port"))
                        : "The engine has not come up with the routines; see the log in the data folder.");
    }

    /** The engine is up and has the routines; without an engine there is nothing to wait for. */
    private boolean working() {
        return !engine.available() || engine.ready() && routines.deployed();
    }

    private void say(String line) {
        if (shown) {
            console.println(line);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

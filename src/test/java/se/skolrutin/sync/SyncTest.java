package se.skolrutin.sync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import se.skolrutin.FreshDataFolder;
import se.skolrutin.ss12000.ConnectedSystem;

/** A test of fetching from a school's own system, with a database of its own; nothing is fetched by the clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "skolrutin.engine.mode=off",
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.escalation.sweep=1d",
            "skolrutin.notification.summaries=1d",
            "skolrutin.ss12000.client-id=skolrutin",
            "skolrutin.ss12000.client-secret=hemlig",
            "skolrutin.ss12000.scope=ss12000.read",
            "skolrutin.ss12000.timeout=3s",
            "skolrutin.ss12000.retries=2",
            "skolrutin.ss12000.first-retry=50ms",
            "skolrutin.sync.look-first=1d"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {FreshDataFolder.class, ConnectedSystem.class})
@interface SyncTest {}

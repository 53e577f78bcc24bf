package se.skolrutin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application on a real PostgreSQL, without the engine. The context is shared by all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "skolrutin.engine.mode=off",
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.escalation.sweep=1d",
            "skolrutin.notification.summaries=1d"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDataFolder.class)
public @interface DatabaseTest {}

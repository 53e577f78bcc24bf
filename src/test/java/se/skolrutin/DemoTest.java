package se.skolrutin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the application with the demo school in it, on a real PostgreSQL and a free port, without the engine. Loading
 * the school takes long: the context is shared by all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "skolrutin.engine.mode=off",
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.escalation.sweep=1d",
            "skolrutin.demo=true"
        })
@ContextConfiguration(initializers = FreshDataFolder.class)
public @interface DemoTest {}

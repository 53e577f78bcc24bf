package se.skolrutin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.skolrutin.processtest.MovableTime;

/**
 * A test of the whole application on a real PostgreSQL and a real broker, with its pages on a free port. The
 * application's clock can be moved together with the broker's. The context is shared by all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "skolrutin.minimum-free-megabytes=256",
            "skolrutin.demo=false",
            "skolrutin.notification.folder-reaches=true",
            "skolrutin.engine.controlled-clock=true",
            "skolrutin.api.token=a-token-that-only-the-tests-know-about"
        })
@Import(MovableTime.class)
@ContextConfiguration(initializers = FreshDataFolder.class)
public @interface WholeApplicationTest {}

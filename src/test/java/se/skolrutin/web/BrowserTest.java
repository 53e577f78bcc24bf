package se.skolrutin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.skolrutin.FreshDataFolder;

/**
 * A test that uses the pages as people do: in a browser, with the real database and engine. Run alone with
 * {@code -Dgroups=browser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"skolrutin.minimum-free-megabytes=256", "skolrutin.demo=true"})
@ContextConfiguration(initializers = FreshDataFolder.class)
@Import({PageSchool.class, Visits.class})
@Tag("browser")
@interface BrowserTest {}

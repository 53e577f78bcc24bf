package se.skolrutin.ss12000;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every test context a school's own system to fetch from. */
public class ConnectedSystem implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var system = new SchoolsOwnSystem();
        context.getBeanFactory().registerSingleton("schoolsOwnSystem", system);
        TestPropertyValues.of(
                        "skolrutin.ss12000.base-url=" + system.address() + "/v2",
                        "skolrutin.ss12000.token-url=" + system.address() + "/token")
                .applyTo(context);
    }
}

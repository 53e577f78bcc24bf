package se.skolrutin.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the demo school at start when the setting skolrutin.demo asks for it. */
@Component
@ConditionalOnBooleanProperty("skolrutin.demo")
class DemoStart {

    private final DemoSchool school;

    DemoStart(DemoSchool school) {
        this.school = school;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        school.load();
    }
}

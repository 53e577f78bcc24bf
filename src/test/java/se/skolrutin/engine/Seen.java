package se.skolrutin.engine;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what the feed told, for tests to ask. */
@Component
class Seen {

    private final List<EngineEvent> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(EngineEvent event) {
        all.add(event);
    }

    <T extends EngineEvent> List<T> of(UUID caseId, Class<T> type) {
        return all.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> caseId.equals(event.caseId()))
                .toList();
    }

    boolean has(UUID caseId, Class<? extends EngineEvent> type) {
        return !of(caseId, type).isEmpty();
    }
}

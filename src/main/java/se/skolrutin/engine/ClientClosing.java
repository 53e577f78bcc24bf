package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Closes the client when all who use it have stopped and before the embedded broker does: its gateway waits for every
 * question still open, up to twenty seconds.
 */
@Component
@ConditionalOnEngine
class ClientClosing implements SmartLifecycle {

    private final CamundaClient client;
    private volatile boolean running;

    ClientClosing(CamundaClient client) {
        this.client = client;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        client.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EmbeddedBroker.PHASE + 1;
    }

    /** A closed client cannot be opened again. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}

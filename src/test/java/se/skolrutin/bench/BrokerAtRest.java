package se.skolrutin.bench;

import java.io.IOException;
import java.util.List;

/** The application's broker, stopped as it stands until this is closed: what waits for it stays in the outbox. */
class BrokerAtRest implements AutoCloseable {

    private final List<ProcessHandle> brokers;

    BrokerAtRest() throws IOException, InterruptedException {
        brokers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
        if (brokers.isEmpty()) {
            throw new IllegalStateException("Expected a broker among the processes of this one, but found none");
        }
        signal("-STOP");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (ProcessHandle broker : brokers) {
            new ProcessBuilder("kill", signal, String.valueOf(broker.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("-CONT");
    }
}

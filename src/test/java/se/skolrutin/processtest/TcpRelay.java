package se.skolrutin.processtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Passes bytes on from a port that is known beforehand to one that is not. */
class TcpRelay implements AutoCloseable {

    private final ServerSocket listening;
    private volatile @Nullable URI target;

    TcpRelay(int port) {
        try {
            this.listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected port " + port + " to be free for process tests", e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    void leadTo(URI address) {
        target = address;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException closedOrRefused) {
                // the client sees its connection end and tries again
            }
        }
    }

    private void connect(Socket client) throws IOException {
        URI address = target;
        if (address == null) {
            client.close();
            return;
        }
        try {
            Socket engine = new Socket(address.getHost(), address.getPort());
            Thread.ofVirtual().start(() -> pass(client, engine));
            Thread.ofVirtual().start(() -> pass(engine, client));
        } catch (IOException refused) {
            client.close();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // either side has gone; both are closed
        }
    }
}

package se.skolrutin.processtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.skolrutin.engine.Addresses;

/**
 * What Camunda Process Test sees as the engine, at the ports it was told: the application's search API, the broker's
 * commands, and the broker's clock together with the application's.
 */
class EngineGateway implements AutoCloseable {

    private final HttpServer server;
    private final TcpRelay grpc;
    private volatile @Nullable Backend backend;
    private @Nullable ApplicationContext leadsTo;

    EngineGateway(int restPort, int grpcPort) {
        this.grpc = new TcpRelay(grpcPort);
        this.server = listening(restPort);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** From now on everything goes to this application and its broker. */
    void leadTo(ApplicationContext application) {
        Backend current = backend;
        if (current == null || leadsTo != application) {
            Addresses engine = application.getBean(Addresses.class);
            grpc.leadTo(engine.grpc());
            current = new Backend(application, engine);
            current.purge();
            backend = current;
            leadsTo = application;
        }
        current.awaitHealth();
    }

    @Override
    public void close() {
        server.stop(0);
        grpc.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Backend current = backend;
            if (current == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Reply reply = current.reply(Asked.by(exchange));
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected port " + port + " to be free for process tests", e);
        }
    }

    /** A request as it came. */
    record Asked(String method, URI uri, byte[] body) {

        static Asked by(HttpExchange exchange) throws IOException {
            return new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestBody().readAllBytes());
        }

        boolean is(String wantedMethod, String path) {
            return method.equals(wantedMethod) && uri.getPath().equals(path);
        }
    }

    /** An answer as it goes. */
    record Reply(int status, String contentType, byte[] body) {}
}

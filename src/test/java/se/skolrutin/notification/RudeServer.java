package se.skolrutin.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A mail server that speaks the protocol up to a command and then misbehaves. */
final class RudeServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final @Nullable String refusal;

    private RudeServer(String command, @Nullable String refusal) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.command = command;
        this.refusal = refusal;
        Thread.ofVirtual().start(this::serve);
    }

    static RudeServer hangingUpAfter(String command) throws IOException {
        return new RudeServer(command, null);
    }

    static RudeServer refusing(String command, String refusal) throws IOException {
        return new RudeServer(command, refusal);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 rude\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(command) && refusal == null) {
                    return;
                }
                out.print((line.startsWith(command) ? refusal : "250 fine") + "\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

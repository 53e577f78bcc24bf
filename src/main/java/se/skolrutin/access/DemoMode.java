package se.skolrutin.access;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Whether one may choose who to be: asked for, and on a server that only this machine reaches. */
@Component
class DemoMode {

    private final boolean on;

    DemoMode(AccessSettings settings, ServerProperties server) {
        InetAddress bound = server.getAddress();
        this.on = settings.demo() && bound != null && bound.isLoopbackAddress();
    }

    boolean on() {
        return on;
    }
}

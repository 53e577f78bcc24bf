package se.skolrutin.login;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Whether one may choose who to be: asked for, and on a server that only this machine reaches. */
@Component
class DemoMode {

    private final boolean on;

    DemoMode(@Value("${skolrutin.demo:false}") boolean asked, ServerProperties server) {
        InetAddress bound = server.getAddress();
        this.on = asked && bound != null && bound.isLoopbackAddress();
    }

    boolean on() {
        return on;
    }
}

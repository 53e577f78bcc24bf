package se.skolrutin.login;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a login page offers. */
@Service
public class Logins {

    private final LoginServers servers;
    private final DemoPeople demo;
    private final LoginSettings settings;

    Logins(LoginServers servers, DemoPeople demo, LoginSettings settings) {
        this.servers = servers;
        this.demo = demo;
        this.settings = settings;
    }

    /** The school's login servers; empty where none is set up. */
    public List<LoginServer> servers() {
        return servers.offered();
    }

    /** The people one can be in demo mode; empty outside it. */
    public List<DemoPerson> demoPeople() {
        return demo.all();
    }

    /** Whom people turn to who cannot get in; empty where nobody is named. */
    public Optional<String> contact() {
        return Optional.ofNullable(settings.contact()).filter(contact -> !contact.isBlank());
    }
}

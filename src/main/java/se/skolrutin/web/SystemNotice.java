package se.skolrutin.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.skolrutin.sync.Sync;

/** Where the school's own system says that there is something new; it is let in by the secret in the address. */
@RestController
class SystemNotice {

    private final Sync sync;

    SystemNotice(Sync sync) {
        this.sync = sync;
    }

    /** What it sends along is left unread: all is asked for anew. */
    @PostMapping("/skolsystem/notis/{secret}")
    @ResponseStatus(HttpStatus.OK)
    void told(@PathVariable String secret) {
        if (!sync.told(secret)) {
            throw new NotFound();
        }
    }
}

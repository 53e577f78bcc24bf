package se.skolrutin.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such page, or none that concerns who asks. */
class NotFound extends ResponseStatusException {

    NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}

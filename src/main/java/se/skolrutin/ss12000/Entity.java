package se.skolrutin.ss12000;

import java.util.UUID;

/**
 * One resource as the standard describes it, with the fields Skolrutin has a use for: what else a server gives is never
 * kept. Enumerations are open, and so plain texts here.
 */
public interface Entity {

    UUID id();
}

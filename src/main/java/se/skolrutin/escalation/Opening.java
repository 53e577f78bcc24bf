package se.skolrutin.escalation;

import java.time.LocalDate;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * What data opened a matter on.
 *
 * @param day of the decision it began with
 * @param ladder the one that decided it, whichever the matter follows since
 */
record Opening(LocalDate day, LadderKey ladder) {}

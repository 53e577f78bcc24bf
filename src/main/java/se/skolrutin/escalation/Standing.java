package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.UUID;
import se.skolrutin.escalation.Ladders.LadderKey;

/**
 * Where a running matter was put by the last decision it asked for.
 *
 * @param ladder the one it follows, whatever the school has adopted since
 * @param since the day it was put at that step
 */
record Standing(UUID caseId, LadderKey ladder, Stage stage, int step, LocalDate since) {}

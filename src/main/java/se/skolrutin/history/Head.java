package se.skolrutin.history;

import java.util.UUID;

/** Where a case's chain ends. */
record Head(UUID caseId, int seq, String hash) {}

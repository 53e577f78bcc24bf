package se.skolrutin.signals;

import java.util.UUID;

/** A signal was not right and has been taken back. Published once, in the transaction that keeps it. */
public record SignalWithdrawn(UUID signalId, UUID pupilId) {}

package se.skolrutin.signals;

import java.util.UUID;

/** A signal about a pupil was noted. Published once, in the transaction that keeps it. */
public record SignalNoted(UUID signalId, UUID pupilId, SignalKind kind) {}

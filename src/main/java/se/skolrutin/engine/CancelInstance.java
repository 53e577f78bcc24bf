package se.skolrutin.engine;

/** Cancels a process instance, after commit; an instance that is gone counts as done. */
public record CancelInstance(long processInstanceKey) {}

package se.skolrutin.engine;

import java.util.Map;

/** Completes a user task in the engine by its stored key, after commit; a task that is gone counts as done. */
public record CompleteUserTask(long userTaskKey, Map<String, Object> variables) {}

package se.skolrutin.engine;

import java.util.List;

/** Tells the engine which roles may now do a user task, after commit; a task that is gone counts as done. */
public record UpdateCandidateGroups(long userTaskKey, List<String> candidateGroups) {}

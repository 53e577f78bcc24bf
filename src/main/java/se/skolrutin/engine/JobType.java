package se.skolrutin.engine;

import java.util.Set;

/**
 * What a worker is called in BPMN and what it does there.
 *
 * @param reads the variables it is given
 * @param returns the variables it may set
 */
public record JobType(String name, String does, Set<String> reads, Set<String> returns) {}

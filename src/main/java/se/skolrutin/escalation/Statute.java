package se.skolrutin.escalation;

import java.util.List;
import java.util.Map;

/**
 * The law's own clocks, the same for every school: no ladder changes them.
 *
 * @param investigation any one of these is repeated or long absence
 * @param investigationStage where an investigation is made
 * @param latest the most school days a ladder may give, by kind of task
 */
public record Statute(List<Trigger> investigation, Stage investigationStage, Map<String, Integer> latest) {}

package se.skolrutin.escalation;

import java.util.List;

/**
 * What a step asks of people, in the words of the school's own routine. No rule looks at it.
 *
 * @param informs candidate groups that are told of it
 * @param abstain reasons for which it may be left undone
 */
public record Instructions(List<String> actions, List<String> documents, List<String> informs, List<String> abstain) {}

package se.skolrutin.escalation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long tasks may take: what a ladder gives them and what the law allows at most. One fact of its own, since most
 * pupils are at no step and need none of it.
 */
public record Deadlines(List<DueDays> days, List<Latest> latest) {

    static Deadlines of(Ladder ladder, Statute statute) {
        var ofSteps = ladder.steps().stream().flatMap(step -> days(step.no(), step.due()));
        return new Deadlines(
                Stream.concat(days(0, ladder.due()), ofSteps).toList(),
                statute.latest().entrySet().stream()
                        .map(entry -> new Latest(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Stream<DueDays> days(int step, Map<String, Integer> due) {
        return due.entrySet().stream().map(entry -> new DueDays(step, entry.getKey(), entry.getValue()));
    }
}

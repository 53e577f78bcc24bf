package se.skolrutin.cases;

import java.util.List;
import java.util.Map;
import se.skolrutin.escalation.Stage;

/**
 * One page of cases that somebody may see, with counts over all of the same routine.
 *
 * @param total how many the search finds in all
 * @param openByStage open cases at each step of the ladder, whichever of them the search asks for
 */
public record CaseList(List<CaseRow> rows, long total, Map<Stage, Long> openByStage) {}

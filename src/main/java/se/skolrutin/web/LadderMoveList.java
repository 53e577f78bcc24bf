package se.skolrutin.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.cases.CaseView;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.LadderMove;

/**
 * The running cases that follow another ladder, and what moving them would mean, as one page shows them.
 *
 * @param rows those that would change, one page of them
 * @param changed how many would change
 * @param same how many would not
 */
record LadderMoveList(List<Row> rows, int changed, int same, int page) {

    static final int ROWS = 50;

    private static final Comparator<LadderMove> HIGHEST_FIRST = Comparator.comparing(
                    (LadderMove move) -> move.next().closes() ? -1 : move.next().no())
            .reversed()
            .thenComparing(LadderMove::caseId);

    /**
     * One case.
     *
     * @param number its place in the list, what it is called where its pupil is not named
     * @param matter empty for who may not see the pupil
     */
    record Row(int number, LadderMove move, @Nullable CaseView matter) {}

    static LadderMoveList of(List<LadderMove> all, int page, UUID viewer, Cases cases) {
        List<Row> rows = rows(all);
        int shown = Math.max(0, Math.min(page, (rows.size() - 1) / ROWS));
        int first = shown * ROWS;
        int last = Math.min(first + ROWS, rows.size());
        List<Row> named = named(rows.subList(first, last), viewer, cases);
        return new LadderMoveList(named, rows.size(), all.size() - rows.size(), shown);
    }

    /** Those of them, wherever in the list they are. */
    static List<Row> chosen(List<LadderMove> all, Collection<UUID> ids, UUID viewer, Cases cases) {
        List<Row> chosen = rows(all).stream()
                .filter(row -> ids.contains(row.move().caseId()))
                .toList();
        return named(chosen, viewer, cases);
    }

    private static List<Row> rows(List<LadderMove> all) {
        List<LadderMove> changed =
                all.stream().filter(LadderMove::changes).sorted(HIGHEST_FIRST).toList();
        return IntStream.range(0, changed.size())
                .mapToObj(at -> new Row(at + 1, changed.get(at), null))
                .toList();
    }

    /** With the pupils the viewer may see. */
    private static List<Row> named(List<Row> rows, UUID viewer, Cases cases) {
        List<UUID> ids = rows.stream().map(row -> row.move().caseId()).toList();
        Map<UUID, CaseView> visible =
                cases.caseViews(ids, viewer).stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
        return rows.stream()
                .map(row ->
                        new Row(row.number(), row.move(), visible.get(row.move().caseId())))
                .toList();
    }

    public int total() {
        return changed + same;
    }

    public boolean hasNext() {
        return (page + 1) * ROWS < changed;
    }
}

package se.skolrutin.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.cases.CaseSearch;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Stage;

/** What the list of cases is narrowed to, as its address says it. */
record CaseFilter(
        @Nullable String visa,
        @Nullable String rutin,
        @Nullable String steg,
        @Nullable Integer sida) {

    private static final int ROWS = 30;
    private static final int LAST_PAGE = 10_000;

    public boolean open() {
        return !"avslutade".equals(visa);
    }

    public int page() {
        return sida == null ? 0 : Math.clamp(sida, 0, LAST_PAGE);
    }

    public @Nullable Routine routine() {
        return Stream.of(Routine.values())
                .filter(routine -> routine.code().equals(rutin))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Stage stage() {
        return Stream.of(Stage.values())
                .filter(stage -> stage.code().equals(steg))
                .findFirst()
                .orElse(null);
    }

    CaseSearch search() {
        CaseState state = open() ? CaseState.OPEN : CaseState.CLOSED;
        return new CaseSearch(state, routine(), stage(), null, page() * ROWS, ROWS);
    }

    public boolean hasNext(long total) {
        return (page() + 1L) * ROWS < total;
    }

    /** Whether anything but open or closed narrows the list. */
    public boolean narrow() {
        return Optional.ofNullable(routine()).isPresent() || stage() != null;
    }
}

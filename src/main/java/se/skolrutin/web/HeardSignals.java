package se.skolrutin.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Routine;
import se.skolrutin.signals.SignalView;
import se.skolrutin.signals.Signals;

/** What has been said and seen about the pupil of a concern, for those who may read what people wrote. */
@Component
class HeardSignals {

    private final Signals signals;

    HeardSignals(Signals signals) {
        this.signals = signals;
    }

    List<SignalView> in(CaseOverview overview, Viewer viewer) {
        return overview.contents() && overview.matter().routine() == Routine.CONCERN
                ? signals.of(overview.matter().pupilId(), viewer)
                : List.of();
    }
}

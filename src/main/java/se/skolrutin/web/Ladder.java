package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Stage;

/** The stages of a matter from the first to the last, and how far one has come. */
record Ladder(List<Rung> rungs) {

    static final List<Stage> STAGES = List.of(Stage.MENTOR, Stage.GUARDIANS, Stage.EHT, Stage.PRINCIPAL);

    /** One stage, seen from where the matter is. */
    record Rung(Stage stage, boolean passed, boolean current) {}

    static Ladder at(@Nullable Stage current) {
        return new Ladder(STAGES.stream()
                .map(stage -> new Rung(stage, current != null && current.above(stage), stage == current))
                .toList());
    }

    /** The stages that lie ahead. */
    static List<Stage> ahead(@Nullable Stage current) {
        return STAGES.stream()
                .filter(stage -> current == null || stage.above(current))
                .toList();
    }
}

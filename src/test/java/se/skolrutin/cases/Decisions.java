package se.skolrutin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Stage;

/** Decisions for tests of what cases do with them. */
final class Decisions {

    private Decisions() {}

    static Decision about(UUID pupil, @Nullable Stage stage) {
        return new Decision(
                UUID.randomUUID(),
                pupil,
                null,
                Instant.parse("2026-11-20T10:00:00Z"),
                LocalDate.of(2026, 11, 20),
                "danderyd",
                1,
                "1",
                stage,
                stage == null ? 0 : stage.ordinal() + 1,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                false,
                null);
    }
}

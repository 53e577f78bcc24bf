package se.skolrutin.cases;

import java.time.Instant;
import java.util.UUID;
import se.skolrutin.escalation.LadderChoice;

/** A person moved the case from one ladder to another: its next decision follows the new one. */
public record LadderChanged(UUID caseId, LadderChoice from, LadderChoice to, String reason, UUID by, Instant at)
        implements CaseEvent {}

package se.skolrutin.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ladder tried beside the one in force, and how far it has come.
 *
 * @param inForce the ladder's name, as tried
 * @param draft true where the one tried was the school's draft
 */
public record WhatIfRun(
        UUID id,
        String inForce,
        String tried,
        boolean draft,
        LocalDate first,
        LocalDate last,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        WhatIfState state,
        int pupilsTotal,
        int pupilsDone) {

    public boolean running() {
        return state == WhatIfState.RUNNING;
    }

    public int percent() {
        return pupilsTotal == 0 ? 0 : 100 * pupilsDone / pupilsTotal;
    }
}

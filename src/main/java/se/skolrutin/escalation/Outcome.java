package se.skolrutin.escalation;

/** A decision about one pupil and what follows from it. */
record Outcome(Judged judged, Kind kind) {

    /** What a decision means for the pupil's matter. */
    enum Kind {
        OPENS,
        RISES,
        GROUND_FELL_AWAY,
        NOTED
    }

    Decision decision() {
        return judged.decision();
    }
}

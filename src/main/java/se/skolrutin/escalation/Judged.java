package se.skolrutin.escalation;

/** An inquiry with what the rules said to it. */
record Judged(Inquiry inquiry, Verdict verdict) {

    Decision decision() {
        return verdict.decision();
    }
}

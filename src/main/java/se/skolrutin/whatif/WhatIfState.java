package se.skolrutin.whatif;

/** How a run stands. */
public enum WhatIfState {
    RUNNING,
    DONE,
    CANCELED,
    FAILED,
    INTERRUPTED
}

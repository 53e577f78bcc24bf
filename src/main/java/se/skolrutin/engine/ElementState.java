package se.skolrutin.engine;

/** How far an element of a process instance has come. */
public enum ElementState {
    ACTIVATED,
    COMPLETED,
    TERMINATED
}

package se.skolrutin.routines;

/** Where a version of a routine comes from. */
public enum Origin {
    SHIPPED,
    EDITED
}

package se.skolrutin.routines;

/** Something in a routine's files that goes against the conventions, in words for who drew it. */
record Finding(String elementId, String says) {

    @Override
    public String toString() {
        return elementId + ": " + says;
    }
}

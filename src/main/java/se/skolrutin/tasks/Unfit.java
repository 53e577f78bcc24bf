package se.skolrutin.tasks;

/** An answer does not fit its field; says which message tells so. */
class Unfit extends Exception {

    private final String key;
    private final transient Object[] args;

    Unfit(String key, Object... args) {
        super(key, null, false, false);
        this.key = key;
        this.args = args;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args;
    }
}

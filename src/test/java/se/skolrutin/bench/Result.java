package se.skolrutin.bench;

/**
 * One number that was measured.
 *
 * @param target what is to be reached; 0 where nothing was promised
 * @param lessIsBetter whether the target is the most rather than the least
 */
record Result(String name, double value, String unit, double target, boolean lessIsBetter) {

    static Result of(String name, double value, String unit) {
        return new Result(name, value, unit, 0, false);
    }

    Result atMost(double limit) {
        return new Result(name, value, unit, limit, true);
    }

    Result atLeast(double limit) {
        return new Result(name, value, unit, limit, false);
    }
}

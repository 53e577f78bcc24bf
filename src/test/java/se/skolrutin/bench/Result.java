package se.skolrutin.bench;

import java.time.Clock;

/**
 * One number that was measured.
 *
 * @param target what is to be reached; 0 where nothing was promised
 * @param lessIsBetter whether the target is the most rather than the least
 * @param measuredAt when, by UTC
 */
record Result(String name, double value, String unit, double target, boolean lessIsBetter, String measuredAt) {

    static Result of(String name, double value, String unit) {
        return new Result(
                name, value, unit, 0, false, Clock.systemUTC().instant().toString());
    }

    Result atMost(double limit) {
        return new Result(name, value, unit, limit, true, measuredAt);
    }

    Result atLeast(double limit) {
        return new Result(name, value, unit, limit, false, measuredAt);
    }
}

package se.skolrutin.escalation;

/**
 * How a pupil came late in one window.
 *
 * @param minutes that were missed by it, of the valid and invalid ones
 * @param days on which it happened
 * @param lessons it happened to; each is an occasion
 */
public record LateArrivals(int minutes, int days, int lessons) {

    static final LateArrivals NONE = new LateArrivals(0, 0, 0);
}

package se.skolrutin.processtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock in tests: real time, moved as far as the engine's clock was moved. */
public class MovableClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Duration> moved;

    public MovableClock(ZoneId zone) {
        this(zone, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(ZoneId zone, AtomicReference<Duration> moved) {
        this.zone = zone;
        this.moved = moved;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, moved);
    }

    void move(Duration further) {
        moved.updateAndGet(further::plus);
    }
}

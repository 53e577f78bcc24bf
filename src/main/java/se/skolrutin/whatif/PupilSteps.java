package se.skolrutin.whatif;

import org.jspecify.annotations.Nullable;

/** A pupil's step at the end of a week under both ladders, 0 without a matter. */
public record PupilSteps(String name, @Nullable String className, boolean protectedIdentity, int inForce, int tried) {}

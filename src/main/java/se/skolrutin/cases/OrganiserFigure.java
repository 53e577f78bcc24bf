package se.skolrutin.cases;

import org.jspecify.annotations.Nullable;

/**
 * How many matters a school has under one routine; a figure that concerns fewer than five pupils is empty.
 *
 * @param openNow those that are open
 * @param opened those opened this school year
 */
public record OrganiserFigure(
        String school,
        Routine routine,
        @Nullable Long openNow,
        @Nullable Long opened) {}

package se.skolrutin.signals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil at one's own school as every colleague may know of: the name and the class.
 *
 * @param own whether it is the viewer's own mentor pupil
 */
public record ColleaguesPupil(
        UUID id, String name, @Nullable String className, boolean own) {}

package se.skolrutin.web;

import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Read;

/**
 * A line of the log of reads in people's words.
 *
 * @param who the member of staff
 * @param whom the pupil, empty where none is concerned
 * @param path where the viewer may open what was read, otherwise empty
 * @param ground empty for a refused try
 */
record ReadLine(
        Read read,
        String who,
        String what,
        @Nullable String whom,
        @Nullable String path,
        @Nullable String ground) {}

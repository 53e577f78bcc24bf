package se.skolrutin.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task that somebody picked and may do, whatever has become of it since.
 *
 * @param version as it was shown when it was picked
 * @param formKey empty where it has no form
 */
public record ChosenTask(
        long key,
        int version,
        String name,
        String pupilName,
        @Nullable Long formKey) {}

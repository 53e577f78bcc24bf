package se.skolrutin.tasks;

import java.util.UUID;

/**
 * A way of looking at the tasklist that somebody has kept under a name.
 *
 * @param address what the list's address said, without its path
 * @param own whether it is the viewer's; otherwise it is shared by the owner
 * @param start whether the viewer's list opens with it
 */
public record SavedView(
        UUID id, String name, String address, boolean shared, boolean own, String ownerName, boolean start) {}

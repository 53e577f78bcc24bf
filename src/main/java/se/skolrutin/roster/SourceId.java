package se.skolrutin.roster;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Gives whoever a source system names the same id here, whenever they are imported. */
final class SourceId {

    private SourceId() {}

    /** The name itself if it is a UUID, as in SS 12000; otherwise one made from the name. */
    static UUID of(String kind, String name) {
        try {
            return name.length() == 36 ? UUID.fromString(name) : made(kind, name);
        } catch (IllegalArgumentException e) {
            return made(kind, name);
        }
    }

    private static UUID made(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}

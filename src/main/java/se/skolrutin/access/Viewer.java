package se.skolrutin.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import se.skolrutin.roster.Role;

/** The person a page is shown to, with the roles held right now. */
public record Viewer(UUID staffId, String name, UUID schoolUnit, Set<Role> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}

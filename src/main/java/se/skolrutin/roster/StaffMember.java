package se.skolrutin.roster;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the school, with the roles held there and a title such as kurator. */
public record StaffMember(
        UUID id,
        UUID schoolUnit,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String title,
        Set<Role> roles) {

    public String name() {
        return givenName + " " + familyName;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}

package se.skolrutin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;

/**
 * Under which secrecy something is being written down; part of every form that writes about a pupil.
 *
 * @param zone empty for the most open one
 * @param notToGuardians why the guardians must not be given it, blank where they may
 */
record SecrecyForm(
        @Nullable SecrecyZone zone,
        @Nullable Boolean forMentors,
        @Nullable String notToGuardians) {

    private static final int LONGEST = 1000;

    static SecrecyForm open() {
        return new SecrecyForm(null, null, null);
    }

    /** Whether it cannot be kept so: the zone is none of these, or the reason is too long. */
    boolean wrong(List<SecrecyZone> zones) {
        return !zones.contains(zone()) || written() && why().length() > LONGEST;
    }

    /** True where anything but the most open secrecy was asked for. */
    public boolean secret() {
        return zone() != SecrecyZone.ORDINARY || written();
    }

    @Override
    public SecrecyZone zone() {
        return zone == null ? SecrecyZone.ORDINARY : zone;
    }

    Secrecy secrecy() {
        return new Secrecy(zone(), Boolean.TRUE.equals(forMentors), written() ? why() : null);
    }

    private boolean written() {
        return !why().isEmpty();
    }

    private String why() {
        return notToGuardians == null ? "" : notToGuardians.strip();
    }
}

package se.skolrutin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The secrecy of a piece of information.
 *
 * @param forMentors whether the mentors have to know what is student health's
 * @param notToGuardians why it must not be given to the guardians (12 kap. 3 § OSL), empty where it may
 */
public record Secrecy(
        SecrecyZone zone, boolean forMentors, @Nullable String notToGuardians) {

    /** Open to all who work with the pupil, and to the guardians. */
    public static final Secrecy ORDINARY = new Secrecy(SecrecyZone.ORDINARY, false, null);

    /** What the columns {@code zone}, {@code for_mentors} and {@code not_to_guardians} of a row say. */
    public static Secrecy of(ResultSet row) throws SQLException {
        return new Secrecy(
                SecrecyZone.ofCode(row.getString("zone")),
                row.getBoolean("for_mentors"),
                row.getString("not_to_guardians"));
    }

    public Secrecy {
        forMentors = forMentors && zone == SecrecyZone.STUDENT_HEALTH;
    }

    public boolean isOrdinary() {
        return zone == SecrecyZone.ORDINARY;
    }

    /** Whether the mentors may read it. */
    public boolean isForMentors() {
        return forMentors || zone == SecrecyZone.ORDINARY || zone == SecrecyZone.SPECIAL_SUPPORT;
    }

    /** Whether nothing keeps it from anybody: neither from those who work with the pupil nor from the guardians. */
    public boolean isOpen() {
        return isOrdinary() && notToGuardians == null;
    }
}

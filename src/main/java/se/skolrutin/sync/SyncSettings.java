package se.skolrutin.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is fetched from the school's system, and how often.
 *
 * @param roster whether units, pupils, guardians, staff and classes are
 * @param attendance whether absence is, and by what
 * @param every how often what was changed is asked for; not more often than once a minute
 * @param whole how often everything is read again, which is what shows who is gone
 * @param attendanceEvery the same for attendance
 * @param daysBack how many days of attendance a whole reading takes, the running one included
 * @param applyUpTo so many differences are applied by themselves; more wait for a person, as do protected identities
 * @param subscribe whether the server is asked to tell of changes, for which it must reach the public address
 */
@ConfigurationProperties("skolrutin.sync")
record SyncSettings(
        @DefaultValue("false") boolean roster,
        @DefaultValue("off") AttendanceSource attendance,
        @DefaultValue("1h") Duration every,
        @DefaultValue("1d") Duration whole,
        @DefaultValue("15m") Duration attendanceEvery,
        @DefaultValue("30") int daysBack,
        @DefaultValue("0") int applyUpTo,
        @DefaultValue("false") boolean subscribe,
        String publicAddress) {

    boolean takes(SourceAdapter adapter) {
        return switch (adapter) {
            case ROSTER -> roster;
            case ATTENDANCE -> attendance != AttendanceSource.OFF;
        };
    }

    Duration every(SourceAdapter adapter) {
        return adapter == SourceAdapter.ROSTER ? every : attendanceEvery;
    }
}

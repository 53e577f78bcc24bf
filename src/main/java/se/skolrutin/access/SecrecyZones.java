package se.skolrutin.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Under which secrecy somebody may write about a pupil. */
@Service
public class SecrecyZones {

    private static final String THOSE = """
            select z.zone from unnest(:zones) with ordinality as z (zone, place)
            where %s(:viewer, :pupil, z.zone) order by z.place
            """;

    private final JdbcClient jdbc;
    private final ReadLog log;

    SecrecyZones(JdbcClient jdbc, ReadLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The zones the viewer may choose among, the most open first; empty for those who may not write. */
    public List<SecrecyZone> writable(UUID pupilId, Viewer viewer) {
        return those("may_write_zone", pupilId, viewer);
    }

    /**
     * The zones under which the viewer may tell something about the pupil, the most open first: whoever works at the
     * school may, without working with the pupil. Empty for others.
     */
    public List<SecrecyZone> tellable(UUID pupilId, Viewer viewer) {
        return those("may_tell_zone", pupilId, viewer);
    }

    private List<SecrecyZone> those(String may, UUID pupilId, Viewer viewer) {
        return jdbc
                .sql(THOSE.formatted(may))
                .param(
                        "zones",
                        Arrays.stream(SecrecyZone.values())
                                .map(SecrecyZone::code)
                                .toArray(String[]::new))
                .param("viewer", viewer.staffId())
                .param("pupil", pupilId)
                .query(String.class)
                .list()
                .stream()
                .map(SecrecyZone::ofCode)
                .toList();
    }

    /**
     * Checks that the viewer may write about the pupil under the zone; it is no read, and only a refusal is logged.
     *
     * @throws NotForYou otherwise
     */
    public void write(UUID pupilId, SecrecyZone zone, Viewer viewer) {
        mustBeAmong(writable(pupilId, viewer), pupilId, zone, viewer);
    }

    /**
     * Checks that the viewer may tell something about the pupil under the zone; only a refusal is logged.
     *
     * @throws NotForYou otherwise
     */
    public void tell(UUID pupilId, SecrecyZone zone, Viewer viewer) {
        mustBeAmong(tellable(pupilId, viewer), pupilId, zone, viewer);
    }

    private void mustBeAmong(List<SecrecyZone> open, UUID pupilId, SecrecyZone zone, Viewer viewer) {
        if (!open.contains(zone)) {
            Subject subject = Subject.pupil(pupilId);
            log.refused(viewer.staffId(), subject);
            throw new NotForYou(viewer, subject);
        }
    }
}

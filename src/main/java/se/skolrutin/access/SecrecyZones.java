package se.skolrutin.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Under which secrecy somebody may write about a pupil, and read what was written. */
@Service
public class SecrecyZones {

    private static final String THOSE = """
            select z.zone from unnest(:zones) with ordinality as z (zone, place)
            where %s(:viewer, :pupil, z.zone) order by z.place
            """;

    private static final String READABLE = "select may_read_zone(:viewer, :pupil, :zone, :writer, :forMentors)";

    private final JdbcClient jdbc;
    private final Access access;

    SecrecyZones(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
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

    /** Whether somebody may write about the pupil under the zone; nothing is logged. */
    public boolean mayWrite(UUID pupilId, SecrecyZone zone, UUID staffId) {
        return jdbc.sql("select may_write_zone(:staff, :pupil, :zone)")
                .param("staff", staffId)
                .param("pupil", pupilId)
                .param("zone", zone.code())
                .query(Boolean.class)
                .single();
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
            throw access.refused(viewer, Subject.pupil(pupilId));
        }
    }

    /**
     * Notes that the viewer reads something that stands under a secrecy. Joins the caller's transaction, which must not be
     * read-only.
     *
     * @param writer who wrote it
     * @throws NotForYou where its secrecy does not let the viewer; the try is logged
     */
    public void read(Subject subject, Secrecy secrecy, UUID writer, Viewer viewer) {
        boolean may = jdbc.sql(READABLE)
                .param("viewer", viewer.staffId())
                .param("pupil", subject.pupilId())
                .param("zone", secrecy.zone().code())
                .param("writer", writer)
                .param("forMentors", secrecy.forMentors())
                .query(Boolean.class)
                .single();
        if (!may) {
            throw access.refused(viewer, subject);
        }
        access.read(viewer, subject);
    }
}

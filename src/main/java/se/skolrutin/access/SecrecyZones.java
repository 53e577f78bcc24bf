package se.skolrutin.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Under which secrecy somebody may write about a pupil. */
@Service
public class SecrecyZones {

    private static final String WRITABLE = """
            select z.zone from unnest(:zones) with ordinality as z (zone, place)
            where may_write_zone(:viewer, :pupil, z.zone) order by z.place
            """;

    private final JdbcClient jdbc;
    private final ReadLog log;

    SecrecyZones(JdbcClient jdbc, ReadLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The zones the viewer may choose among, the most open first; empty for those who may not write. */
    public List<SecrecyZone> writable(UUID pupilId, Viewer viewer) {
        return jdbc
                .sql(WRITABLE)
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
        if (!writable(pupilId, viewer).contains(zone)) {
            Subject subject = Subject.pupil(pupilId);
            log.refused(viewer, subject);
            throw new NotForYou(viewer, subject);
        }
    }
}

package se.skolrutin.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the school reported about presence and absence. */
@Service
public class Attendance {

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attendance of the pupils from the first to the last day; pupils without any lesson are left out. */
    public List<PupilAttendance> of(Collection<UUID> pupils, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select pupil_id,
                               string_agg(packed, ''::bytea) packed,
                               string_agg(day || E'\\n' || absent_subjects, E'\\f') absent_subjects
                        from attendance_day
                        where pupil_id = any(?) and day between ? and ?
                        group by pupil_id""")
                .params(pupils.toArray(UUID[]::new), first, last)
                .query(PackedDays::pupil)
                .list();
    }
}

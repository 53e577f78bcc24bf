package se.skolrutin.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.SchoolUnit;
import se.skolrutin.roster.StaffMember;

/** Puts together reports to the organiser (7 kap. 19 a § skollagen) with no more than they have to hold. */
@Component
class OrganiserReports {

    private final Roster roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganiserReports(Roster roster, JdbcClient jdbc, Clock clock) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Object> about(SchoolCase matter) {
        Pupil pupil = roster.pupil(matter.pupilId()).orElseThrow();
        SchoolUnit unit = roster.schoolUnit(matter.schoolUnitId()).orElseThrow();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("elev", pupil.name());
        report.put("skolenhet", unit.name());
        report.put("skolenhetskod", unit.code());
        report.put("arskurs", pupil.year());
        report.put("utredningInleddes", investigationBegan(matter.id()).toString());
        report.put("kontaktpersoner", contactPersons(unit.id()));
        return report;
    }

    /** The day the principal decided on the investigation; today where the form told no day. */
    private LocalDate investigationBegan(UUID caseId) {
        return jdbc.sql("""
                        select content ->> 'decidedOn' from case_document
                        where case_id = ? and content ->> 'decidedOn' ~ '^\\d{4}-\\d{2}-\\d{2}'
                        order by filed_at desc limit 1""")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(day -> LocalDate.parse(day.substring(0, 10)))
                .orElseGet(() -> LocalDate.now(clock));
    }

    private List<String> contactPersons(UUID unitId) {
        return Stream.of(Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
                .flatMap(role -> roster.staffWith(unitId, role).stream())
                .map(StaffMember::name)
                .distinct()
                .toList();
    }
}

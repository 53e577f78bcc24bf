package se.skolrutin.roster;

import static se.skolrutin.roster.RosterColumns.CLASS;
import static se.skolrutin.roster.RosterColumns.ENROLLED_FROM;
import static se.skolrutin.roster.RosterColumns.ENROLLED_TO;
import static se.skolrutin.roster.RosterColumns.FAMILY_NAME;
import static se.skolrutin.roster.RosterColumns.GIVEN_NAME;
import static se.skolrutin.roster.RosterColumns.GUARDIANS;
import static se.skolrutin.roster.RosterColumns.HOME_MUNICIPALITY;
import static se.skolrutin.roster.RosterColumns.MARKING;
import static se.skolrutin.roster.RosterColumns.MENTOR;
import static se.skolrutin.roster.RosterColumns.PUPIL_ID;
import static se.skolrutin.roster.RosterColumns.SCHOOL_FORM;
import static se.skolrutin.roster.RosterColumns.YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.imports.Column;
import se.skolrutin.imports.Header;
import se.skolrutin.imports.Row;
import se.skolrutin.imports.RowRefused;

/** Stores the rows of a pupil list: the pupil, the class, the own mentor and the guardians. */
@Component
class PupilRows {

    private static final String STORE = """
            insert into pupil as p (id, external_id, school_unit_id, class_id, given_name, family_name, year, school_form,
                                    security_marking, home_municipality, enrolled_from, enrolled_to)
            values (:id, :externalId, :unit, :class, :givenName, :familyName, :year, :form, :marking, :home,
                    coalesce(cast(:from as date), :today), :to)
            on conflict (external_id) do update
                set school_unit_id = excluded.school_unit_id, class_id = excluded.class_id,
                    given_name = excluded.given_name, family_name = excluded.family_name, year = excluded.year,
                    school_form = excluded.school_form,
                    security_marking = case when :hasMarking then excluded.security_marking
                        else p.security_marking end,
                    home_municipality = case when :hasHome then excluded.home_municipality else p.home_municipality end,
                    enrolled_from = coalesce(:from, p.enrolled_from),
                    enrolled_to = case when :hasTo then excluded.enrolled_to else p.enrolled_to end
                where (p.school_unit_id, p.class_id, p.given_name, p.family_name, p.year, p.school_form)
                      is distinct from
                      (excluded.school_unit_id, excluded.class_id, excluded.given_name, excluded.family_name,
                       excluded.year, excluded.school_form)
                   or :hasMarking and p.security_marking <> excluded.security_marking
                   or :hasHome and p.home_municipality is distinct from excluded.home_municipality
                   or p.enrolled_from <> coalesce(:from, p.enrolled_from)
                   or :hasTo and p.enrolled_to is distinct from excluded.enrolled_to
            returning old.id is null
            """;

    private final Units units;
    private final Upsert upsert;
    private final GuardianRows guardians;
    private final MentorShare mentors;
    private final Clock clock;

    PupilRows(Units units, Upsert upsert, GuardianRows guardians, MentorShare mentors, Clock clock) {
        this.units = units;
        this.upsert = upsert;
        this.guardians = guardians;
        this.mentors = mentors;
        this.clock = clock;
    }

    Change store(Row row, Header header) {
        var externalId = row.required(PUPIL_ID);
        var unit = units.of(row);
        var year = year(row);
        var classId = units.schoolClass(unit, row.required(CLASS), year);
        var stored = upsert.store(STORE, query -> query.param("id", SourceId.of("elev", externalId))
                .param("externalId", externalId)
                .param("unit", unit)
                .param("class", classId)
                .param("givenName", row.required(GIVEN_NAME))
                .param("familyName", row.required(FAMILY_NAME))
                .param("year", year)
                .param("form", schoolForm(row, year).name())
                .param("hasMarking", header.has(MARKING))
                .param("marking", marking(row, MARKING).code())
                .param("hasHome", header.has(HOME_MUNICIPALITY))
                .param("home", row.text(HOME_MUNICIPALITY))
                .param("from", row.date(ENROLLED_FROM))
                .param("today", LocalDate.now(clock))
                .param("hasTo", header.has(ENROLLED_TO))
                .param("to", row.dateNotBefore(row.date(ENROLLED_FROM), ENROLLED_TO)));
        var id = upsert.idOf("pupil", externalId);
        return stored.with(share(row, id, classId), guardians(row, header, externalId, id));
    }

    private Change share(Row row, UUID pupil, UUID classId) {
        var mentor = row.text(MENTOR);
        return mentor == null ? Change.UNCHANGED : mentors.give(pupil, classId, mentorId(mentor));
    }

    private UUID mentorId(String externalId) {
        return upsert.findId("staff", externalId)
                .orElseThrow(() -> new RowRefused(
                        MENTOR.name(),
                        "Ingen personal med id ”%.40s” finns. Läs in personallistan först.".formatted(externalId)));
    }

    private Change guardians(Row row, Header header, String externalId, UUID pupil) {
        if (GUARDIANS.stream().noneMatch(columns -> header.has(columns.familyName()))) {
            return Change.UNCHANGED;
        }
        return guardians.store(row, header, externalId, pupil);
    }

    private static int year(Row row) {
        var written = row.text(YEAR);
        return written == null ? Units.yearOfClass(row.required(CLASS)) : Units.year(YEAR.name(), written);
    }

    private static SchoolForm schoolForm(Row row, int year) {
        var written = row.text(SCHOOL_FORM);
        if (written == null) {
            return year == 0 ? SchoolForm.FKLASS : SchoolForm.GR;
        }
        return Arrays.stream(SchoolForm.values())
                .filter(form ->
                        form.name().equalsIgnoreCase(written) || form.label().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new RowRefused(
                        SCHOOL_FORM.name(),
                        "Väntade en skolform som GR eller FKLASS, men det" + " står ”%.40s”.".formatted(written)));
    }

    static SecurityMarking marking(Row row, Column column) {
        var written = row.text(column);
        return switch (written == null ? "nej" : written.toLowerCase(Locale.ROOT)) {
            case "nej", "0" -> SecurityMarking.NONE;
            case "ja", "1" -> SecurityMarking.CONFIDENTIAL;
            default -> known(column, written);
        };
    }

    private static SecurityMarking known(Column column, @Nullable String written) {
        return SecurityMarking.ofCode(String.valueOf(written))
                .orElseThrow(() -> new RowRefused(
                        column.name(),
                        "Väntade Ingen, Sekretessmarkering eller Skyddad"
                                + " folkbokföring, men det står ”%.40s”.".formatted(written)));
    }
}

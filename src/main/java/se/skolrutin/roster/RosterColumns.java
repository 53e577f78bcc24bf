package se.skolrutin.roster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.skolrutin.imports.Column;

/** The columns of roster files, by their Swedish and other names. */
final class RosterColumns {

    static final Column PUPIL_ID = Column.of("elev_id", "elev", "pupil_id", "student_id");
    static final Column STAFF_ID = Column.of("personal_id", "personal", "staff_id");
    static final Column GIVEN_NAME = Column.of("förnamn", "given_name");
    static final Column FAMILY_NAME = Column.of("efternamn", "family_name");
    static final Column CLASS = Column.of("klass", "class");
    static final Column YEAR = Column.of("årskurs", "school_year", "year");
    static final Column SCHOOL_FORM = Column.of("skolform", "school_form", "school_type");
    static final Column MARKING = Column.of("skyddade_personuppgifter", "sekretess", "security_marking");
    static final Column ENROLLED_FROM = Column.of("inskriven_från", "enrolled_from", "start_date");
    static final Column ENROLLED_TO = Column.of("inskriven_till", "enrolled_to", "end_date");
    static final Column HOME_MUNICIPALITY = Column.of("hemkommun", "home_municipality");
    static final Column MENTOR = Column.of("mentor", "mentor_id");
    static final Column EMAIL = Column.of("epost", "e-post", "email");
    static final Column EPPN = Column.of("eppn", "inloggning", "edu_person_principal_name");
    static final Column TITLE = Column.of("titel", "befattning", "title");
    static final Column ROLES = Column.of("roller", "roll", "roles");
    static final Column MENTOR_OF = Column.of("mentor_för", "mentor_of");
    static final Column GROUP_ID = Column.of("grupp_id", "group_id");
    static final Column GROUP_NAME = Column.of("grupp", "gruppnamn", "group", "display_name");
    static final Column GROUP_KIND = Column.of("grupptyp", "group_type");
    static final Column SUBJECT = Column.of("ämne", "subject");
    static final Column FIRST_DAY = Column.of("från", "from", "start_date");
    static final Column LAST_DAY = Column.of("till", "to", "end_date");
    static final Column MENTOR_FROM = Column.of("mentor_från", "mentor_from");
    static final Column MENTOR_TO = Column.of("mentor_till", "mentor_to");
    static final Column UNIT = Column.of("skolenhet", "skolenhetskod", "school_unit_code");
    static final Column UNIT_NAME = Column.of("skolenhet_namn", "skola", "school_unit_name");
    static final Column MUNICIPALITY = Column.of("kommun", "municipality");
    static final Column ORGANISER = Column.of("huvudman", "organiser");

    static final List<GuardianColumns> GUARDIANS =
            IntStream.rangeClosed(1, 4).mapToObj(GuardianColumns::number).toList();
    static final List<Column> OF_UNITS = List.of(UNIT, UNIT_NAME, MUNICIPALITY, ORGANISER);
    static final List<Column> OF_STAFF =
            List.of(STAFF_ID, GIVEN_NAME, FAMILY_NAME, EMAIL, EPPN, TITLE, ROLES, MENTOR_OF, MENTOR_FROM, MENTOR_TO);
    static final List<Column> OF_GROUPS =
            List.of(GROUP_ID, GROUP_NAME, GROUP_KIND, SUBJECT, STAFF_ID, PUPIL_ID, CLASS, FIRST_DAY, LAST_DAY);
    static final List<Column> OF_PUPILS = Stream.concat(
                    Stream.of(
                            PUPIL_ID,
                            GIVEN_NAME,
                            FAMILY_NAME,
                            CLASS,
                            YEAR,
                            SCHOOL_FORM,
                            MARKING,
                            ENROLLED_FROM,
                            ENROLLED_TO,
                            HOME_MUNICIPALITY,
                            MENTOR),
                    GUARDIANS.stream().flatMap(GuardianColumns::all))
            .toList();

    private RosterColumns() {}
}

package se.skolrutin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.imports.Refusal;

@DatabaseTest
class GroupImportTest {

    private static final String STAFF = """
            personal_id;förnamn;efternamn;roller;mentor_för;mentor_från;mentor_till;skolenhet;skolenhet_namn
            g-P1;Anna;Ek;amneslarare;8G;2026-08-18;2099-06-11;g-1;Gruppskolan
            g-P2;Bo;Ask;amneslarare;8G;2020-08-18;2021-06-11;g-1;
            """;
    private static final String PUPILS = """
            elev_id;förnamn;efternamn;klass;skolenhet;inskriven_från
            g-E1;Dina;Gran;8G;g-1;2020-08-18
            g-E2;Gustav;Lind;8H;g-1;2020-08-18
            """;
    private static final String GROUPS = """
            grupp_id;grupp;grupptyp;ämne;personal_id;elev_id;klass;från;till;skolenhet
            g-U1;Ma 8G;undervisning;Matematik;g-P2;;;2020-08-18;;g-1
            g-U1;Ma 8G;undervisning;Matematik;;;8G;2020-08-18;2099-06-11;g-1
            g-U1;Ma 8G;undervisning;Matematik;;g-E2;;;;g-1
            g-A1;Lag 8;arbetslag;;g-P2;;;;;g-1
            g-A1;Lag 8;arbetslag;;;;8H;;;g-1
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void takePeople() {
        take(STAFF);
        take(PUPILS);
    }

    @Test
    void takesGroupsWithWhoBelongsAndTheirDays() {
        assertThat(take(GROUPS).rowsRefused()).isZero();
        assertThat(seenBy("g-P2")).containsExactlyInAnyOrder("g-E1 amneslarare", "g-E2 amneslarare", "g-E2 arbetslag");
        assertThat(take(GROUPS))
                .extracting(ImportRun::rowsUnchanged, ImportRun::rowsChanged)
                .containsExactly(5L, 0L);

        take(GROUPS.replace("8G;2020-08-18;2099-06-11", "8G;2020-08-18;2021-06-11"));
        assertThat(seenBy("g-P2")).containsExactlyInAnyOrder("g-E2 amneslarare", "g-E2 arbetslag");
    }

    @Test
    void letsAMentorshipEndWithItsLastDay() {
        assertThat(seenBy("g-P1")).containsExactly("g-E1 mentor");
        assertThat(seenBy("g-P2")).doesNotContain("g-E1 mentor");
        assertThat(take(STAFF))
                .extracting(ImportRun::rowsUnchanged, ImportRun::rowsChanged)
                .containsExactly(2L, 0L);
    }

    @Test
    void refusesARowThatNamesNobodyOrSeveralOrAnUnknownOne() {
        ImportRun run = take("""
                grupp_id;grupp;grupptyp;personal_id;elev_id;klass;från;till;skolenhet
                g-U2;No 8G;undervisning;;;;;;g-1
                g-U2;No 8G;undervisning;g-P1;g-E1;;;;g-1
                g-U2;No 8G;undervisning;g-P9;;;;;g-1
                g-U2;No 8G;kör;g-P1;;;;;g-1
                g-U2;No 8G;undervisning;g-P1;;;2026-09-01;2026-08-01;g-1
                g-A2;Lag 9;arbetslag;;g-E1;;;;g-1
                g-U2;No 8G;undervisning;g-P1;;;;;g-1
                """);
        assertThat(run.rowsRefused()).isEqualTo(6);
        List<Refusal> refusals = imports.refusals(run.id(), 0, 10);
        assertThat(refusals)
                .extracting(Refusal::line, Refusal::field)
                .containsExactly(
                        tuple(2L, "personal_id"),
                        tuple(3L, "personal_id"),
                        tuple(4L, "personal_id"),
                        tuple(5L, "grupptyp"),
                        tuple(6L, "till"),
                        tuple(7L, "elev_id"));
        assertThat(jdbc.sql("select name from school_group where external_id in ('g-U2', 'g-A2')")
                        .query(String.class)
                        .list())
                .containsExactly("No 8G");
    }

    @Test
    void namesTheFieldOfDaysInTheWrongOrder() {
        ImportRun staff = take(STAFF.replace("2026-08-18;2099-06-11", "2026-08-18;2026-08-17"));
        assertThat(imports.refusals(staff.id(), 0, 10))
                .extracting(Refusal::line, Refusal::field, Refusal::reason)
                .containsExactly(tuple(2L, "mentor_till", "Väntade tidigast 2026-08-18, men det står ”2026-08-17”."));

        ImportRun pupils = take("""
                elev_id;förnamn;efternamn;klass;skolenhet;inskriven_från;inskriven_till
                g-E3;Tore;Berg;8G;g-1;2026-08-18;2026-08-17
                g-E4;Tuva;Dal;8G;g-1;2026-08-18;2026-08-18
                """);
        assertThat(imports.refusals(pupils.id(), 0, 10))
                .extracting(Refusal::line, Refusal::field)
                .containsExactly(tuple(2L, "inskriven_till"));
    }

    private List<String> seenBy(String staff) {
        return jdbc.sql("""
                        select p.external_id || ' ' || v.ground from pupil_visibility v
                        join pupil p on p.id = v.pupil_id join staff s on s.id = v.staff_id where s.external_id = ?""").param(staff).query(String.class).list();
    }

    private ImportRun take(String file) {
        return Importing.file(imports, ImportKind.ROSTER, file);
    }
}

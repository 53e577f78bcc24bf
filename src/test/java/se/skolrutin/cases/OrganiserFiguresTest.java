package se.skolrutin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.NotForYou;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

@DatabaseTest
class OrganiserFiguresTest {

    @Autowired
    private OrganiserFigures figures;

    @Autowired
    private JdbcClient jdbc;

    private TwoClassSchool school;
    private Viewer organiser;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        jdbc.sql("update school_unit set name = 'Ekskolan', organiser = ? where id = ?")
                .params(school.unit.toString(), school.unit)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into staff (id, external_id, school_unit_id, given_name, family_name)"
                        + " values (?, ?, ?, 'Hugo', 'Prov')")
                .params(id, id.toString(), school.unit)
                .update();
        organiser = new Viewer(id, "Hugo Prov", school.unit, Set.of(Role.ORGANISER));
    }

    @Test
    void countFromFivePupilsOn() {
        IntStream.range(0, 4).forEach(pupil -> openCaseOf(newPupil()));
        assertThat(figures.of(organiser)).singleElement().satisfies(figure -> {
            assertThat(figure.school()).isEqualTo("Ekskolan");
            assertThat(figure.routine()).isEqualTo(Routine.INCREASED_ATTENDANCE);
            assertThat(figure.openNow()).isNull();
            assertThat(figure.opened()).isNull();
        });

        openCaseOf(newPupil());
        assertThat(figures.of(organiser)).singleElement().satisfies(figure -> assertThat(figure.openNow())
                .isEqualTo(5));
    }

    @Test
    void countPupilsAndNotTheirMattersToSayHowFewTheyAre() {
        UUID one = newPupil();
        IntStream.range(0, 6).forEach(again -> {
            UUID matter = openCaseOf(one);
            jdbc.sql("update school_case set state = 'CLOSED', closed_at = now(), outcome = 'forbattrad' where id = ?")
                    .param(matter)
                    .update();
        });
        assertThat(figures.of(organiser)).extracting(OrganiserFigure::opened).containsOnlyNulls();
    }

    @Test
    void areOfTheOrganisersOwnSchoolsAlone() {
        IntStream.range(0, 5).forEach(pupil -> openCaseOf(newPupil()));
        jdbc.sql("update school_unit set organiser = 'En annan huvudman' where id = ?")
                .param(school.otherPrincipal.schoolUnit())
                .update();
        assertThat(figures.of(organiser)).extracting(OrganiserFigure::school).containsExactly("Ekskolan");
    }

    @Test
    void areForTheOrganiserAndTheReadIsLogged() {
        for (Viewer one : List.of(school.principal, school.auditor, school.mentor)) {
            assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> figures.of(one));
        }
        figures.of(organiser);
        assertThat(jdbc.sql("select kind || ' ' || ground from read_log where staff_id = ? and not refused")
                        .param(organiser.staffId())
                        .query(String.class)
                        .list())
                .containsExactly("FIGURES huvudman");
    }

    private UUID openCaseOf(UUID pupil) {
        return school.openCase(pupil);
    }

    private UUID newPupil() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, given_name, family_name, year, school_form,
                                           enrolled_from)
                        values (?, ?, ?, 'Elev', 'Prov', 7, 'GR', '2026-08-18')""").params(id, id.toString(), school.unit).update();
        return id;
    }
}

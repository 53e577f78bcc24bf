package se.skolrutin.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;

@DatabaseTest
class TaskViewsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskViews views;

    TwoClassSchool school;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
    }

    @Test
    void keepsWhatIsNotSharedToItsOwner() {
        views.save("Elev för elev", "grupp=elev", false, school.mentor);

        assertThat(views.of(school.mentor)).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Elev för elev");
            assertThat(view.address()).isEqualTo("grupp=elev");
            assertThat(view.own()).isTrue();
        });
        assertThat(views.of(school.colleague)).isEmpty();
    }

    @Test
    void sharesWithThoseOfTheSameRoleAtTheSameSchool() {
        views.save("Till rektor", "steg=rektor", true, school.principal);
        views.save("Lediga", "vems=lediga", true, school.mentor);

        assertThat(views.of(school.otherMentor)).singleElement().satisfies(view -> {
            assertThat(view.own()).isFalse();
            assertThat(view.ownerName()).isEqualTo("Maja Prov");
        });
        assertThat(views.of(school.healthTeam)).isEmpty();
        assertThat(views.of(school.otherPrincipal)).isEmpty();
    }

    @Test
    void replacesTheOneOfTheSameName() {
        UUID first = views.save("Min", "grupp=elev", true, school.mentor);
        UUID second = views.save("Min", "grupp=klass", false, school.mentor);

        assertThat(second).isEqualTo(first);
        assertThat(views.of(school.mentor)).extracting(SavedView::address).containsExactly("grupp=klass");
        assertThat(views.of(school.colleague)).isEmpty();
    }

    @Test
    void opensTheListWithOneAtATime() {
        UUID own = views.save("Min", "grupp=elev", false, school.mentor);
        UUID shared = views.save("Vår", "grupp=klass", true, school.colleague);

        assertThat(views.startWith(own, school.mentor)).isTrue();
        assertThat(views.startWith(shared, school.mentor)).isTrue();
        assertThat(views.of(school.mentor))
                .filteredOn(SavedView::start)
                .extracting(SavedView::id)
                .containsExactly(shared);
        assertThat(views.startWith(own, school.colleague)).isFalse();

        views.startAsUsual(school.mentor);
        assertThat(views.of(school.mentor)).noneMatch(SavedView::start);
    }

    @Test
    void isTakenAwayByItsOwnerOnlyAndThenFromAll() {
        UUID shared = views.save("Vår", "grupp=klass", true, school.colleague);
        views.startWith(shared, school.mentor);

        assertThat(views.remove(shared, school.mentor)).isFalse();
        assertThat(views.remove(shared, school.colleague)).isTrue();
        assertThat(views.of(school.mentor)).isEmpty();
    }
}

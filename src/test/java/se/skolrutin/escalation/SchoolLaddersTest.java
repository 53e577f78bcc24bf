package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class SchoolLaddersTest {

    @Autowired
    SchoolLadders schoolLadders;

    @Autowired
    Ladders ladders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID coordinator = UUID.randomUUID();
    private UUID school;
    private LocalDate tomorrow;

    @BeforeEach
    void openSchool() {
        school = new SchoolOnPaper(jdbc).unit;
        tomorrow = LocalDate.now(clock).plusDays(1);
        jdbc.sql("insert into staff values (?, ?, ?, 'Koray', 'Demir', null, null)")
                .params(coordinator, coordinator.toString(), school)
                .update();
    }

    @Test
    void countsOnTheDefaultOfItsSchoolForm() {
        assertThat(schoolLadders.inForce(school).ladder().id()).isEqualTo("danderyd");
        becomesGymnasium();
        assertThat(schoolLadders.inForce(school).ladder().id()).isEqualTo("gymnasium-csn");
    }

    @Test
    void offersTheLaddersThatAreMadeForItsSchoolForm() {
        assertThat(schoolLadders.presets(school))
                .extracting(LadderChoice::id)
                .contains("danderyd", "habo", "ovanaker-runemo-f6")
                .doesNotContain("gymnasium-csn");
        becomesGymnasium();
        assertThat(schoolLadders.presets(school)).extracting(LadderChoice::id).containsExactly("gymnasium-csn");
    }

    @Test
    void looksAtThePupilsWhateverTheSchoolIsSaidToHave() {
        jdbc.sql("""
                        insert into pupil (id, external_id, school_unit_id, given_name, family_name, year, school_form,
                                           security_marking, enrolled_from, enrolled_to)
                        values (:id, :id::text, :school, 'Prov', 'Elev', 1, 'GY', 'Ingen', '2020-08-01', null),
                               (:left, :left::text, :school, 'Prov', 'Elev', 9, 'GR', 'Ingen', '2020-08-01', '2021-06-01')""")
                .param("id", UUID.randomUUID())
                .param("left", UUID.randomUUID())
                .param("school", school)
                .update();
        assertThat(schoolLadders.presets(school)).extracting(LadderChoice::id).containsExactly("gymnasium-csn");
        assertThat(schoolLadders.inForce(school).ladder().id()).isEqualTo("gymnasium-csn");
        schoolLadders.copyPreset(school, "danderyd", coordinator);
        assertThat(schoolLadders.draft(school).orElseThrow().flaws())
                .extracting(LadderFlaw::sentence)
                .containsExactly("Skolformer: skolan har gymnasieskola, som trappan inte är till för.");
    }

    @Test
    void adoptsAChangedDraftFromADay() {
        schoolLadders.copyInForce(school, coordinator);
        schoolLadders.save(school, renamed("Vår trappa"), 1, coordinator);
        assertThat(schoolLadders.differencesOfDraft(school))
                .containsExactly(new LadderDifference("Trappan", "Namn", "Danderyds åtgärdstrappa", "Vår trappa"));

        schoolLadders.adopt(school, 2, tomorrow, "Vi vill börja tidigare.", coordinator);

        assertThat(schoolLadders.draft(school)).isEmpty();
        assertThat(schoolLadders.inForce(school).adoption()).isZero();
        assertThat(ladders.of(school, tomorrow).ladder().name()).isEqualTo("Vår trappa");
        var adopted = schoolLadders.versions(school).getFirst();
        assertThat(adopted.reason()).isEqualTo("Vi vill börja tidigare.");
        assertThat(adopted.adoptedBy()).isEqualTo("Koray Demir");
        assertThat(adopted.validFrom()).isEqualTo(tomorrow);
        assertThat(adopted.number()).isEqualTo(1);
        assertThat(adopted.differencesFrom(schoolLadders.inForce(school))).hasSize(1);
    }

    @Test
    void keepsEveryAdoptionAlsoOfTheSameDay() {
        adopted("Första");
        adopted("Andra");
        adopted("Första");
        assertThat(schoolLadders.versions(school))
                .extracting(LadderVersion::number)
                .startsWith(1, 2, 1);
        assertThat(ladders.of(school, tomorrow).ladder().name()).isEqualTo("Första");
    }

    @Test
    void refusesADayThatHasComeAndAMissingReason() {
        schoolLadders.copyInForce(school, coordinator);
        assertThatThrownBy(() -> schoolLadders.adopt(school, 1, tomorrow.minusDays(1), " ", coordinator))
                .isInstanceOf(LadderRefused.class)
                .hasMessage("Gäller från: trappan kan gälla tidigast från i morgon."
                        + " Skäl: skriv varför trappan ändras.");
        assertThat(schoolLadders.draft(school)).isPresent();
    }

    @Test
    void keepsADraftWithFlawsButDoesNotAdoptIt() {
        schoolLadders.copyInForce(school, coordinator);
        var tree = renamed("Vår trappa");
        tree.put("followUpSchoolDays", "tjugo");
        schoolLadders.save(school, tree, 1, coordinator);
        assertThat(schoolLadders.draft(school).orElseThrow().flaws())
                .extracting(LadderFlaw::field)
                .containsExactly("followUpSchoolDays");
        assertThatThrownBy(() -> schoolLadders.adopt(school, 2, tomorrow, "Skäl", coordinator))
                .isInstanceOf(LadderRefused.class);
    }

    @Test
    void refusesALadderMadeForOtherSchoolForms() {
        schoolLadders.copyPreset(school, "gymnasium-csn", coordinator);
        assertThat(schoolLadders.draft(school).orElseThrow().flaws())
                .extracting(LadderFlaw::sentence)
                .containsExactly("Skolformer: skolan har grundskola, som trappan inte är till för.");
    }

    @Test
    void saysWhenSomebodyElseWasFirst() {
        schoolLadders.copyInForce(school, coordinator);
        assertThatThrownBy(() -> schoolLadders.copyInForce(school, coordinator)).isInstanceOf(DraftChanged.class);
        schoolLadders.save(school, renamed("Den enas"), 1, coordinator);
        assertThatThrownBy(() -> schoolLadders.save(school, renamed("Den andras"), 1, coordinator))
                .isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> schoolLadders.discard(school, 1)).isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> schoolLadders.adopt(school, 1, tomorrow, "Skäl", coordinator))
                .isInstanceOf(DraftChanged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"danderyd", "eskilstuna", "trollboda", "habo", "boras", "bollnas", "ovanaker-runemo-f6"})
    void givesBackAnImportedLadderAsItWas(String preset) {
        var yaml = Ladders.shipped().get(preset + ".yaml");
        schoolLadders.importYaml(school, yaml, coordinator);
        schoolLadders.adopt(school, 1, tomorrow, "Inläst", coordinator);
        var exported = schoolLadders.versions(school).getFirst();
        assertThat(LadderDescription.differences(LadderReader.ladder(yaml), exported.ladder()))
                .isEmpty();

        schoolLadders.importYaml(school, exported.yaml(), coordinator);
        schoolLadders.adopt(school, 1, tomorrow, "Inläst igen", coordinator);
        assertThat(schoolLadders.versions(school))
                .extracting(LadderVersion::number)
                .startsWith(1, 1);
    }

    private void becomesGymnasium() {
        jdbc.sql("update school_unit set school_forms = '{GY}' where id = ?")
                .param(school)
                .update();
    }

    private void adopted(String name) {
        schoolLadders.copyInForce(school, coordinator);
        schoolLadders.save(school, renamed(name), 1, coordinator);
        schoolLadders.adopt(school, 2, tomorrow, "Skäl", coordinator);
    }

    private Map<String, Object> renamed(String name) {
        var tree = new LinkedHashMap<>(schoolLadders.draft(school).orElseThrow().tree());
        tree.put("name", name);
        return tree;
    }
}

package se.skolrutin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.skolrutin.DatabaseTest;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.ImportState;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.imports.Refusal;

@DatabaseTest
class RosterImportTest {

    private static final String STAFF = """
            personal_id;förnamn;efternamn;epost;roller;titel;mentor_för;skolenhet;skolenhet_namn;kommun;huvudman
            r-P1;Anna;Ek;anna@skolan.example;ämneslärare;lärare;7X;r-1;Rosterskolan;Ekby;Ekby kommun
            r-P2;Bo;Ask;bo@skolan.example;;lärare;7X;r-1;;;
            r-P3;Cia;Lind;cia@skolan.example;eht, koordinator;kurator;;r-1;;;
            """;
    private static final String PUPILS = """
            elev_id;förnamn;efternamn;klass;skyddade_personuppgifter;mentor;skolenhet;inskriven_från;inskriven_till;\
            vh1_förnamn;vh1_efternamn;vh1_epost;vh1_språk;vh1_tolk;vh2_förnamn;vh2_efternamn;vh2_telefon
            r-E1;Dina;Gran;7X;;r-P2;r-1;2026-08-18;;Eva;Gran;eva@hem.example;somaliska;ja;Fredrik;Gran;070-1
            r-E2;Gustav;Gran;7X;Sekretessmarkering;r-P1;r-1;2026-08-18;;Eva;Gran;eva@hem.example;somaliska;ja;;;
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Roster roster;

    @Test
    void takesStaffPupilsGuardiansAndTheMentorsShare() {
        assertThat(take(STAFF).rowsRefused()).isZero();
        assertThat(take(PUPILS).rowsRefused()).isZero();

        var pupil = roster.pupil(id("r-E1")).orElseThrow();
        assertThat(pupil.className()).isEqualTo("7X");
        assertThat(pupil.year()).isEqualTo(7);
        assertThat(pupil.schoolForm()).isEqualTo(SchoolForm.GR);
        assertThat(pupil.protectedIdentity()).isFalse();
        assertThat(roster.pupil(id("r-E2")).orElseThrow().protectedIdentity()).isTrue();
        assertThat(roster.mentorsOf(pupil.id()))
                .extracting(StaffMember::givenName)
                .containsExactly("Bo", "Anna");
        assertThat(roster.mentorsOf(id("r-E2")))
                .extracting(StaffMember::givenName)
                .containsExactly("Anna", "Bo");
        assertThat(roster.guardiansOf(pupil.id()))
                .extracting(Guardian::givenName)
                .containsExactly("Eva", "Fredrik");
        assertThat(roster.guardiansOf(pupil.id()).getFirst().interpreter()).isTrue();
        assertThat(roster.staffWith(pupil.schoolUnit(), Role.EHT))
                .extracting(StaffMember::title)
                .containsExactly("kurator");
        assertThat(roster.staffWith(pupil.schoolUnit(), Role.MENTOR)).hasSize(2);
    }

    @Test
    void sortsPupilsAsASwedishRegisterDoes() {
        take(STAFF);
        take("""
                elev_id;förnamn;efternamn;klass;årskurs;mentor;skolenhet
                r-E21;Bo;Ö;7Y;7;r-P1;r-1
                r-E22;Bo;Ä;7Y;7;r-P1;r-1
                r-E23;Bo;Å;7Y;7;r-P1;r-1
                r-E24;Bo;Z;7Y;7;r-P1;r-1
                r-E25;Bo;af A;7Y;7;r-P1;r-1
                r-E26;Bo;B;7Y;7;r-P1;r-1
                r-E27;Al;B;7Y;7;r-P1;r-1
                """);

        UUID schoolClass = roster.pupil(id("r-E21")).orElseThrow().classId();
        assertThat(roster.pupilsOfClass(schoolClass))
                .extracting(pupil -> pupil.familyName() + " " + pupil.givenName())
                .containsExactly("af A Bo", "B Al", "B Bo", "Z Bo", "Å Bo", "Ä Bo", "Ö Bo");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        take(STAFF);
        take(PUPILS);

        assertThat(take(STAFF))
                .extracting(ImportRun::rowsUnchanged, ImportRun::rowsChanged)
                .containsExactly(3L, 0L);
        assertThat(take(PUPILS))
                .extracting(ImportRun::rowsUnchanged, ImportRun::rowsChanged)
                .containsExactly(2L, 0L);
    }

    @Test
    void aCorrectedRowCorrects() {
        take(STAFF);
        take(PUPILS.replace("r-E1", "r-E9"));

        var run = take(PUPILS.replace("r-E1", "r-E9").replace("r-P2", "r-P1").replace("Fredrik", "Filip"));

        assertThat(run.rowsChanged()).isEqualTo(1);
        assertThat(roster.mentorsOf(id("r-E9")).getFirst().givenName()).isEqualTo("Anna");
        assertThat(roster.guardiansOf(id("r-E9")))
                .extracting(Guardian::givenName)
                .containsExactly("Eva", "Filip");
    }

    @Test
    void refusesBadRowsWithLineFieldAndReasonAndTakesTheOthers() {
        take(STAFF);

        var run = take("""
                elev_id;förnamn;efternamn;klass;årskurs;mentor;skolenhet
                r-E3;;Gran;7X;7;;r-1
                r-E4;Hanna;Gran;7X;sju;;r-1
                r-E5;Ivar;Gran;7X;7;r-P99;r-1
                r-E6;Jon;Gran;7X;7;;r-99
                r-E7;Kaj;Gran;7X;7;r-P1;r-1
                """);

        assertThat(run.rowsNew()).isEqualTo(1);
        assertThat(imports.refusals(run.id(), 0, 10)).extracting(Refusal::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(imports.refusals(run.id(), 0, 10))
                .extracting(Refusal::field)
                .containsExactly("förnamn", "årskurs", "mentor", "skolenhet");
        assertThat(roster.pupilsByExternalId()).containsKey("r-E7").doesNotContainKeys("r-E3", "r-E4", "r-E5", "r-E6");
    }

    @Test
    void leavesWhatAFileHasNoColumnForAsItIs() {
        take(STAFF);
        take(PUPILS.replace("r-E2", "r-E12"));

        take("elev_id;förnamn;efternamn;klass;skolenhet\nr-E12;Gustav;Gran;7X;r-1\n");
        take("""
                elev_id;förnamn;efternamn;klass;skolenhet;vh1_id;vh1_förnamn;vh1_efternamn
                r-E12;Gustav;Gran;7X;r-1;eva@hem.example;Eva;Gran
                """);
        take("personal_id;förnamn;efternamn;skolenhet\nr-P3;Cia;Lindgren;r-1\nr-P2;Bo;Ask;r-1\n");

        var pupil = roster.pupil(id("r-E12")).orElseThrow();
        assertThat(pupil.protectedIdentity()).isTrue();
        assertThat(roster.staffWith(pupil.schoolUnit(), Role.EHT))
                .extracting(StaffMember::familyName, StaffMember::email, StaffMember::title)
                .containsExactly(tuple("Lindgren", "cia@skolan.example", "kurator"));
        assertThat(roster.guardiansOf(pupil.id()))
                .extracting(Guardian::email, Guardian::language, Guardian::interpreter)
                .containsExactly(tuple("eva@hem.example", "somaliska", true));
        assertThat(roster.mentorsOf(pupil.id()))
                .extracting(StaffMember::givenName)
                .containsExactly("Anna", "Bo");
        assertThat(roster.staffWith(pupil.schoolUnit(), Role.MENTOR)).hasSize(2);
    }

    @Test
    void keepsTwoGuardiansWhoShareAnAddressApart() {
        take(STAFF);

        take("""
                elev_id;förnamn;efternamn;klass;skolenhet;\
                vh1_förnamn;vh1_efternamn;vh1_epost;vh2_förnamn;vh2_efternamn;vh2_epost
                r-E13;Kim;Lund;7X;r-1;Eva;Lund;lunds@hem.example;Max;Lund;Lunds@hem.example
                """);

        assertThat(roster.guardiansOf(id("r-E13")))
                .extracting(Guardian::givenName)
                .containsExactly("Eva", "Max");
    }

    @Test
    void saysWhichColumnAFileLacks() {
        var run = take("namn;klass\nDina;7X\n");

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).contains("elev_id").contains("personal_id");
    }

    @Test
    void tellsOfAPupilWhoseEnrolmentHasEndedOnce() {
        take(STAFF);
        take(PUPILS.replace("r-E1", "r-E8"));

        take(PUPILS.replace("r-E1", "r-E8").replace(";2026-08-18;;Eva", ";2026-08-18;2026-09-01;Eva"));

        var pupil = roster.pupil(id("r-E8")).orElseThrow();
        assertThat(pupil.enrolledTo()).isEqualTo("2026-09-01");
        assertThat(pupil.enrolledOn(java.time.LocalDate.of(2026, 9, 2))).isFalse();
    }

    private UUID id(String elev) {
        return roster.pupilsByExternalId().get(elev);
    }

    private ImportRun take(String file) {
        return Importing.file(imports, ImportKind.ROSTER, file);
    }
}

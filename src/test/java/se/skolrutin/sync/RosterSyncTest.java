package se.skolrutin.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import se.skolrutin.access.Viewer;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Importing;
import se.skolrutin.imports.Imports;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.ss12000.SchoolOfTheSystem;
import se.skolrutin.ss12000.SchoolsOwnSystem;

/** The roster from the school's own system, which gives nothing else here. */
@SyncTest
@TestPropertySource(properties = "skolrutin.sync.roster=true")
class RosterSyncTest {

    @Autowired
    private Clock clock;

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private Sync sync;

    @Autowired
    private Review review;

    @Autowired
    private Roster roster;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private SchoolOfTheSystem school;
    private UUID anna;
    private Viewer administrator;
    private Viewer principal;

    @BeforeEach
    void open() {
        Syncing.forgetEverything(jdbc);
        system.reset();
        school = new SchoolOfTheSystem(system);
        anna = school.pupil("Anna", Map.of());
        for (var i = 0; i < 10; i++) {
            school.pupil("Bo" + i, Map.of());
        }
        UUID office = UUID.randomUUID();
        jdbc.sql("insert into school_unit values (?, 'kontoret', 'Kontoret', '', '', '{GR}')")
                .param(office)
                .update();
        administrator = staff(office, Role.ADMINISTRATOR);
    }

    @Test
    void takesSchoolStaffPupilsGuardiansAndMentors() {
        var run = whole();

        assertThat(run.state()).isEqualTo(SyncState.DONE);
        assertThat(run.failure()).isNull();
        assertThat(run.fetched()).containsEntry("persons", 23).containsEntry("groups", 1);
        assertThat(run.differences()).isEqualTo(12);
        assertThat(roster.pupil(anna)).isEmpty();

        assertThat(review.applyAll(administrator)).isEqualTo(new Reviewed(12, 0, 0, 0));

        var pupil = roster.pupil(anna).orElseThrow();
        assertThat(pupil.className()).isEqualTo("7B");
        assertThat(pupil.year()).isEqualTo(7);
        assertThat(pupil.enrolledFrom()).isEqualTo("2024-08-01");
        assertThat(roster.schoolUnit(pupil.schoolUnit()).orElseThrow().organiser())
                .isEqualTo("Ekby kommun");
        assertThat(roster.guardiansOf(anna))
                .extracting(Guardian::givenName, Guardian::email, Guardian::phone)
                .containsExactly(tuple("Vera", "anna@hem.example", "070-1234567"));
        assertThat(roster.mentorsOf(anna))
                .extracting(StaffMember::givenName, StaffMember::email, StaffMember::title)
                .containsExactly(tuple("Mona", "mona@skola.example", "Lärare"));
        assertThat(roster.mentorsOf(anna).getFirst().roles()).contains(Role.MENTOR, Role.SUBJECT_TEACHER);
    }

    @Test
    void keepsNothingThatHasNoUse() {
        whole();

        assertThat(jdbc.sql("select count(*) from source_entity where facts::text ~ 'civicNo|vendorsOwnField|1980'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameAgainChangesNothing() {
        taken();

        assertThat(whole().differences()).isZero();
        assertThat(changes().differences()).isZero();
        assertThat(review.open(administrator, 0, 10)).isEmpty();
        assertThat(review.applyAll(administrator)).isEqualTo(Reviewed.NOTHING);
    }

    @Test
    void asksOnlyForWhatWasChangedAndSaysWhatChangesForWhom() {
        taken();
        longAgo("persons");
        var another = UUID.randomUUID();
        system.put("persons", another, Map.of("givenName", "Ulf", "familyName", "Annasson"));
        system.put("persons", anna, school.pupilFields("Anna", another, Map.of("familyName", "Ny")));

        var run = changes();

        assertThat(run.fetched()).containsEntry("persons", 2);
        assertThat(system.asked()).anyMatch(asked -> asked.matches("persons\\?.*meta\\.modified\\.after=.*"));
        var difference = only(review.open(administrator, 0, 10));
        assertThat(difference.kind()).isEqualTo(Difference.Kind.CHANGED);
        assertThat(difference.changes())
                .contains(
                        new Difference.FieldChange("family_name", "Annasson", "Ny"),
                        new Difference.FieldChange("guardian1_given_name", "Vera", "Ulf"));
        review.apply(List.of(difference.id()), administrator);
        assertThat(roster.pupil(anna).orElseThrow().familyName()).isEqualTo("Ny");
        assertThat(roster.guardiansOf(anna)).extracting(Guardian::givenName).containsExactly("Ulf");
    }

    @Test
    void whoIsRemovedLeaves() {
        taken();
        system.remove("persons", anna);

        changes();

        var difference = only(review.open(administrator, 0, 10));
        assertThat(difference.kind()).isEqualTo(Difference.Kind.LEAVES);
        assertThat(review.stops(administrator)).isEmpty();
        review.apply(List.of(difference.id()), administrator);
        assertThat(roster.pupil(anna).orElseThrow().enrolledTo())
                .isEqualTo(LocalDate.now(clock).minusDays(1));
    }

    @Test
    void whoIsMissingLeavesOnlyByAWholeReading() {
        taken();
        system.lose("persons", anna);

        assertThat(changes().differences()).isZero();
        assertThat(whole().differences()).isEqualTo(1);
        assertThat(only(review.open(administrator, 0, 10)).kind()).isEqualTo(Difference.Kind.LEAVES);
    }

    @Test
    void aPageThatDoesNotComeIsNoDeletion() {
        taken();
        system.lose("persons", anna);
        system.answers("persons", 0, 0, 500, 500, 500);

        var run = whole();

        assertThat(run.state()).isEqualTo(SyncState.FAILED);
        assertThat(run.failure()).contains("500").contains("persons").contains("Ingenting är ändrat");
        assertThat(review.open(administrator, 0, 10)).isEmpty();
        assertThat(jdbc.sql("select count(*) from source_incoming")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from source_entity where gone_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void waitsAndTriesAgainWhereTheServerIsBusyBrokenOrForgetful() {
        whole();
        system.answers("persons", 429, 0, 503, 0, 200);
        system.forgetsTokens();

        assertThat(whole().state()).isEqualTo(SyncState.DONE);
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        system.holds("groups");

        var run = whole();

        assertThat(run.state()).isEqualTo(SyncState.FAILED);
        assertThat(run.failure()).contains("svarade inte på groups");
        assertThat(jdbc.sql("select count(*) from source_entity")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void stopsAndAsksWhereMoreThanEveryTenthLeaves() {
        taken();
        var others = jdbc.sql("select id from pupil where id <> ? limit 1")
                .param(anna)
                .query(UUID.class)
                .single();
        List.of(anna, others).forEach(pupil -> system.lose("persons", pupil));

        whole();

        var stop = review.stops(administrator).getFirst();
        assertThat(stop).extracting(LeavingStop::leaving, LeavingStop::pupils).containsExactly(2, 11);
        assertThat(review.applyAll(administrator).applied()).isZero();
        assertThat(roster.pupil(anna).orElseThrow().enrolledTo()).isNull();
        assertThat(review.confirmLeaving(stop.unitCode(), 1, administrator)).isFalse();
        assertThat(review.confirmLeaving(stop.unitCode(), 2, administrator)).isTrue();
        assertThat(review.applyAll(administrator).applied()).isEqualTo(2);
        assertThat(roster.pupil(anna).orElseThrow().enrolledTo()).isNotNull();
    }

    @Test
    void neverTakesAProtectedIdentityByItself() {
        taken();
        var hidden = school.pupil("Hemlig", Map.of("securityMarking", "Sekretessmarkering"));
        principal = staff(unit(), Role.PRINCIPAL);
        var coordinator = staff(unit(), Role.COORDINATOR);

        changes();

        var shown = only(review.open(coordinator, 0, 10));
        assertThat(shown.protectedIdentity()).isTrue();
        assertThat(shown.mine()).isFalse();
        assertThat(shown.name()).isNull();
        assertThat(shown.changes()).isEmpty();
        assertThat(review.opened(shown.id(), coordinator)).isEmpty();
        assertThat(review.applyAll(administrator).applied()).isZero();
        assertThat(review.applyAll(principal).applied()).isZero();
        assertThat(review.apply(List.of(shown.id()), coordinator).applied()).isZero();
        assertThat(review.apply(List.of(shown.id()), administrator).applied()).isZero();
        assertThat(roster.pupil(hidden)).isEmpty();

        assertThat(review.opened(shown.id(), principal).orElseThrow().name()).isEqualTo("Hemlig Hemligsson");
        assertThat(jdbc.sql("select count(*) from read_log where staff_id = ? and pupil_id = ? and ground = 'rektor'")
                        .params(principal.staffId(), hidden)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(review.apply(List.of(shown.id()), principal).applied()).isEqualTo(1);
        assertThat(roster.pupil(hidden).orElseThrow().protectedIdentity()).isTrue();
    }

    @Test
    void aMarkingOfAnUnknownKindProtects() {
        school.pupil("Okänd", Map.of("securityMarking", "Fingerad identitet"));

        var run = whole();

        assertThat(sync.lines(run.id(), 0, 10)).extracting(SourceLine::field).contains("securityMarking");
        assertThat(review.open(administrator, 0, 100))
                .filteredOn(Difference::protectedIdentity)
                .hasSize(1);
    }

    @Test
    void toleratesWhatTheStandardDoesNotKnowAndReportsWhatIsMissing() {
        var odd = school.pupil(
                "Udda",
                Map.of(
                        "personStatus",
                        "Vilande",
                        "emails",
                        List.of(Map.of("value", "x@y.example", "type", "Fax")),
                        "enrolments",
                        List.of(
                                Map.of(
                                        "enroledAt",
                                        SchoolOfTheSystem.ref(school.unit),
                                        "schoolType",
                                        "RYMDSKOLA",
                                        "startDate",
                                        "2024-08-01"),
                                school.enrolment(null))));
        var nameless = school.pupil("Namn", Map.of("familyName", " "));
        var unreadable = school.pupil("Datum", Map.of("enrolments", List.of(Map.of("startDate", "i höstas"))));

        var run = whole();

        assertThat(run.state()).isEqualTo(SyncState.DONE);
        assertThat(sync.lines(run.id(), 0, 10))
                .extracting(SourceLine::resource, SourceLine::itemId, SourceLine::field)
                .containsExactlyInAnyOrder(
                        tuple("persons", odd.toString(), "enrolments.schoolType"),
                        tuple("persons", nameless.toString(), "familyName"),
                        tuple("persons", unreadable.toString(), "enrolments.startDate"));
        review.applyAll(administrator);
        assertThat(roster.pupil(odd)).isPresent();
        assertThat(roster.pupil(nameless)).isEmpty();
    }

    @Test
    void whoCannotBeReadAnyMoreDoesNotLeave() {
        taken();
        system.put("persons", anna, Map.of("givenName", "Anna", "enrolments", "inga"));

        assertThat(whole().differences()).isZero();
        assertThat(review.open(administrator, 0, 10)).isEmpty();
    }

    @Test
    void whatIsDeclinedIsNotAskedAgainUntilTheSourceSaysSomethingElse() {
        taken();
        var changed = school.pupilFields("Anna", guardianOf(anna), Map.of("familyName", "Ny"));
        system.put("persons", anna, changed);
        changes();
        review.decline(List.of(only(review.open(administrator, 0, 10)).id()), administrator);

        changes();
        assertThat(review.open(administrator, 0, 10)).isEmpty();

        system.put("persons", anna, school.pupilFields("Anna", guardianOf(anna), Map.of("familyName", "Nyare")));
        changes();
        assertThat(review.open(administrator, 0, 10)).hasSize(1);
    }

    @Test
    void doesNotApplyOverWhatAFileHasCorrectedMeanwhile() {
        taken();
        system.put("persons", anna, school.pupilFields("Anna", guardianOf(anna), Map.of("familyName", "Ny")));
        changes();
        Importing.file(
                imports,
                ImportKind.ROSTER,
                "elev_id;förnamn;efternamn;klass;skolenhet\n%s;Anna;Filsson;7B;%s\n"
                        .formatted(anna, SchoolOfTheSystem.UNIT_CODE));

        var applied = review.applyAll(administrator);

        assertThat(applied.outdated()).isEqualTo(1);
        assertThat(roster.pupil(anna).orElseThrow().familyName()).isEqualTo("Filsson");
    }

    @Test
    void coordinatorsReviewTheirOwnSchoolAlone() {
        taken();
        var coordinator = staff(administrator.schoolUnit(), Role.COORDINATOR);
        system.put("persons", anna, school.pupilFields("Anna", guardianOf(anna), Map.of("familyName", "Ny")));
        changes();

        assertThat(review.openCount(coordinator)).isZero();
        assertThat(review.open(coordinator, 0, 10)).isEmpty();
        assertThat(review.applyAll(coordinator).applied()).isZero();
        assertThat(review.openCount(administrator)).isEqualTo(1);
    }

    @Test
    void whoNoLongerWorksAtTheSchoolLosesTheRolesWhenThatIsApplied() {
        taken();
        system.remove("duties", school.mentorsDuty);

        changes();
        var difference = only(review.open(administrator, 0, 10));
        assertThat(difference.kind()).isEqualTo(Difference.Kind.LEAVES);
        review.apply(List.of(difference.id()), administrator);

        assertThat(roster.staff(school.mentor).orElseThrow().roles()).isEmpty();
        assertThat(roster.mentorsOf(anna)).isEmpty();
        assertThat(roster.staff(administrator.staffId()).orElseThrow().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void knowsThoseThatAFileHasBroughtByTheIdOfAnotherSystemAndTheName() {
        Importing.file(imports, ImportKind.ROSTER, """
                elev_id;förnamn;efternamn;klass;skolenhet;skolenhet_namn
                e-17;Anna;Annasson;7B;87654321;Ekskolan
                e-18;Karin;Karinsson;7B;87654321;Ekskolan
                """);
        system.put(
                "persons",
                anna,
                school.pupilFields(
                        "Anna",
                        guardianOf(anna),
                        Map.of("externalIdentifiers", List.of(Map.of("value", "e-17"), Map.of("value", "e-18")))));

        whole();

        assertThat(review.open(administrator, 0, 100))
                .filteredOn(one -> "Anna Annasson".equals(one.name()))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CHANGED);
        assertThat(review.stops(administrator)).hasSize(1);
    }

    @Test
    void doesWithoutWhatTheServerDoesNotOffer() {
        system.offersNo("duties", "placements", "deletedEntities");
        whole();

        var run = changes();

        assertThat(run.state()).isEqualTo(SyncState.DONE);
        assertThat(run.notice()).contains("duties").contains("deletedEntities");
        assertThat(review.applyAll(administrator).applied()).isEqualTo(11);
    }

    @Test
    void takesUpARunThatWasKilledAndRunsOneAtATime() {
        var killed = UUID.randomUUID();
        jdbc.sql("insert into source_run (id, adapter, whole, state, started_by, asked_at, started_at, tries)"
                        + " values (?, 'ROSTER', true, 'RUNNING', 'test', now(), now(), 1)")
                .param(killed)
                .update();
        jdbc.sql("insert into source_incoming values (?, 'persons', gen_random_uuid(), '{}')")
                .param(killed)
                .update();

        sync.look();

        assertThat(Syncing.ended(sync, killed))
                .extracting(SyncRun::state, run -> run.fetched().get("persons"))
                .containsExactly(SyncState.DONE, 23);
        assertThat(jdbc.sql("select count(*) from source_entity where facts = '{}'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void waitsWhileAnotherProcessIsAtIt() throws SQLException {
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(" + OneAtATime.LOCK + ")");
            var run = sync.ask(SourceAdapter.ROSTER, true, "test");
            await().during(Duration.ofMillis(500))
                    .until(() -> sync.run(run).orElseThrow().state() == SyncState.WAITING);

            statement.execute("select pg_advisory_unlock(" + OneAtATime.LOCK + ")");
            sync.look();

            assertThat(Syncing.ended(sync, run).state()).isEqualTo(SyncState.DONE);
        }
    }

    @Test
    void whoAsksTwiceGetsOneRun() {
        var held = system.holds("persons");
        var running = sync.ask(SourceAdapter.ROSTER, true, "test");
        await().until(() -> sync.run(running).orElseThrow().state() == SyncState.RUNNING
                && "persons".equals(sync.run(running).orElseThrow().reading()));

        var first = sync.ask(SourceAdapter.ROSTER, false, "test");
        var second = sync.ask(SourceAdapter.ROSTER, true, "test");
        held.countDown();

        assertThat(second).isEqualTo(first);
        assertThat(Syncing.ended(sync, running).state()).isEqualTo(SyncState.DONE);
        assertThat(Syncing.ended(sync, first).whole()).isTrue();
    }

    @Test
    void attendanceIsAnotherAdapterWhichIsNotOn() {
        assertThat(sync.adapters()).containsExactly(SourceAdapter.ROSTER);
        assertThatThrownBy(() -> sync.ask(SourceAdapter.ATTENDANCE, true, "test"))
                .isInstanceOf(IllegalStateException.class);
        whole();
        assertThat(system.asked()).noneMatch(asked -> asked.matches("(attendances|calendarEvents|absences).*"));
    }

    private void taken() {
        whole();
        assertThat(review.applyAll(administrator).applied()).isEqualTo(12);
    }

    private SyncRun whole() {
        return Syncing.whole(sync, SourceAdapter.ROSTER);
    }

    private SyncRun changes() {
        return Syncing.changes(sync, SourceAdapter.ROSTER);
    }

    private static Difference only(List<Difference> differences) {
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    private void longAgo(String resource) {
        jdbc.sql("select id from source_entity where resource = ?")
                .param(resource)
                .query(UUID.class)
                .list()
                .forEach(id -> system.changedAt(resource, id, Instant.now().minus(30, ChronoUnit.DAYS)));
    }

    private UUID guardianOf(UUID pupil) {
        return school.guardianOf(pupil);
    }

    private UUID unit() {
        return jdbc.sql("select id from school_unit where code = ?")
                .param(SchoolOfTheSystem.UNIT_CODE)
                .query(UUID.class)
                .single();
    }

    private Viewer staff(UUID at, Role role) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into staff (id, external_id, school_unit_id, given_name, family_name) values (?, ?, ?, 'Prov', ?)")
                .params(id, id.toString(), at, role.name())
                .update();
        jdbc.sql("insert into staff_role values (?, ?)")
                .params(id, role.group())
                .update();
        return new Viewer(id, "Prov " + role.name(), at, Set.of(role));
    }
}

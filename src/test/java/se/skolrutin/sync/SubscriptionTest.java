package se.skolrutin.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.skolrutin.roster.Roster;
import se.skolrutin.ss12000.SchoolOfTheSystem;
import se.skolrutin.ss12000.SchoolsOwnSystem;

/** A system that gives everything and tells of changes; few of them are applied by themselves. */
@SyncTest
@TestPropertySource(
        properties = {
            "skolrutin.sync.roster=true",
            "skolrutin.sync.attendance=lessons",
            "skolrutin.sync.subscribe=true",
            "skolrutin.sync.apply-up-to=3",
            "skolrutin.sync.public-address=https://skolrutin.example"
        })
class SubscriptionTest {

    @Autowired
    private SchoolsOwnSystem system;

    @Autowired
    private Sync sync;

    @Autowired
    private Roster roster;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private SchoolOfTheSystem school;
    private UUID anna;

    @BeforeEach
    void open() {
        Syncing.forgetEverything(jdbc);
        system.reset();
        school = new SchoolOfTheSystem(system);
        anna = school.pupil("Anna", Map.of());
    }

    @Test
    void fetchesWhatIsNewWhenTheSystemTells() throws Exception {
        allFetched();
        var wanted = system.subscriptions().getFirst();
        assertThat(wanted.get("resourceTypes").toString()).contains("Person").contains("Attendance");
        var address = wanted.get("target").toString();
        assertThat(address).startsWith("https://skolrutin.example/skolsystem/notis/");
        assertThat(sync.toldUntil()).isPresent();
        var bo = school.pupil("Bo", Map.of());

        mvc.perform(post(address.replace("https://skolrutin.example", ""))
                        .contentType("application/json")
                        .content("{\"modifiedEntites\": [\"Person\"], \"deletedEntities\": \"';--\"}"))
                .andExpect(status().isOk());

        await().until(() -> roster.pupil(bo).isPresent());
        assertThat(sync.runs(2)).extracting(SyncRun::startedBy).containsOnly("skolans system");
    }

    @Test
    void whoDoesNotKnowTheAddressStartsNothing() throws Exception {
        allFetched();
        var before = sync.runs(10).size();

        mvc.perform(post("/skolsystem/notis/" + UUID.randomUUID())).andExpect(status().isNotFound());

        assertThat(sync.runs(10)).hasSize(before);
    }

    @Test
    void isRenewedBeforeItEnds() {
        allFetched();

        Syncing.changes(sync, SourceAdapter.ROSTER);

        assertThat(system.subscriptions()).hasSize(1);
        assertThat(sync.toldUntil().orElseThrow()).isAfter(Instant.now().plus(30, ChronoUnit.DAYS));
    }

    @Test
    void asksNowAndThenWhereThereAreNoSubscriptions() {
        system.offersNo("subscriptions");

        allFetched();

        assertThat(sync.toldUntil()).isEmpty();
        assertThat(system.asked().stream().filter(asked -> asked.startsWith("subscriptions")))
                .hasSize(1);
    }

    @Test
    void appliesFewByThemselvesButNeverAProtectedIdentity() {
        allFetched();
        assertThat(roster.pupil(anna)).isPresent();
        var hidden = school.pupil("Hemlig", Map.of("securityMarking", "Sekretessmarkering"));
        List.of("Bo", "Ceci", "Didrik").forEach(name -> school.pupil(name, Map.of()));

        Syncing.changes(sync, SourceAdapter.ROSTER);
        assertThat(pupils()).isEqualTo(4);
        assertThat(roster.pupil(hidden)).isEmpty();

        List.of("Elof", "Fia", "Gun", "Hans").forEach(name -> school.pupil(name, Map.of()));
        Syncing.changes(sync, SourceAdapter.ROSTER);
        assertThat(pupils()).isEqualTo(4);
    }

    /** As the clock does it. */
    private void allFetched() {
        sync.look();
        await().until(() -> sync.runs(10).stream()
                        .filter(run -> run.state() == SyncState.DONE)
                        .count()
                == 2);
    }

    private long pupils() {
        return jdbc.sql("select count(*) from pupil").query(Long.class).single();
    }
}

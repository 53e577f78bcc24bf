package se.skolrutin.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.DatabaseTest;
import se.skolrutin.TwoClassSchool;
import se.skolrutin.access.Secrecy;

/** Who is told that something waits to be confirmed, or no longer does. */
@DatabaseTest
class NoteChangesTest {

    @Autowired
    private Notes notes;

    @Autowired
    private NoteChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TwoClassSchool school;
    private Set<UUID> everybody;

    @BeforeEach
    void openSchool() {
        school = new TwoClassSchool(jdbc);
        everybody = Set.of(
                school.mentor.staffId(),
                school.colleague.staffId(),
                school.otherMentor.staffId(),
                school.healthTeam.staffId(),
                school.principal.staffId(),
                school.auditor.staffId());
    }

    @Test
    void tellsTheMentorWhosePupilItIsOnce() {
        String before = now();
        told(false);
        String after = now();

        assertThat(changes.between(before, after, everybody)).containsExactly(school.mentor.staffId());
        assertThat(changes.between(after, now(), everybody)).isEmpty();
    }

    @Test
    void tellsPrincipalsOfWhatIsForThem() {
        String before = now();
        told(true);

        assertThat(changes.between(before, now(), everybody))
                .containsExactlyInAnyOrder(school.mentor.staffId(), school.principal.staffId());
    }

    @Test
    void tellsThatItWasConfirmed() {
        told(false);
        UUID id = notes.toldBy(school.otherMentor).getFirst().id();
        String before = now();
        notes.confirm(id, school.colleague);

        assertThat(changes.between(before, now(), everybody)).contains(school.mentor.staffId());
    }

    /** What ends between two moments is told of at the later one, however early it began. */
    @Test
    void missesNothingThatIsCommittedLateAndTellsNothingTwice() {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        String first = now();
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            told(false);
            written.countDown();
            await(asked);
        }));
        await(written);
        String second = now();
        asked.countDown();
        late.join();
        String third = now();

        assertThat(changes.between(first, second, everybody)).isEmpty();
        assertThat(changes.between(second, third, everybody)).containsExactly(school.mentor.staffId());
        assertThat(changes.between(third, now(), everybody)).isEmpty();
    }

    private String now() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    private void told(boolean violation) {
        NewNote note = new NewNote(
                school.pupil,
                NoteKind.INCIDENT,
                LocalDate.of(2026, 11, 20),
                "Knuff i kön",
                null,
                violation,
                Secrecy.ORDINARY);
        notes.tell(note, UUID.randomUUID(), school.otherMentor);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

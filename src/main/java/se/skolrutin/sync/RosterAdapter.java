package se.skolrutin.sync;

import static se.skolrutin.ss12000.Resource.DUTIES;
import static se.skolrutin.ss12000.Resource.GROUPS;
import static se.skolrutin.ss12000.Resource.ORGANISATIONS;
import static se.skolrutin.ss12000.Resource.PERSONS;
import static se.skolrutin.ss12000.Resource.PLACEMENTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.ss12000.Entity;
import se.skolrutin.ss12000.Query;
import se.skolrutin.ss12000.Resource;

/** Fetches units, persons, groups, duties and placements, and finds what is different in the roster. */
@Component
class RosterAdapter implements Adapter {

    private static final List<Resource<? extends Entity>> NEEDED = List.of(ORGANISATIONS, PERSONS, GROUPS);

    private final Mirror mirror;
    private final Differences differences;
    private final Review review;
    private final TransactionTemplate transaction;

    RosterAdapter(Mirror mirror, Differences differences, Review review, PlatformTransactionManager transactions) {
        this.mirror = mirror;
        this.differences = differences;
        this.review = review;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public SourceAdapter kind() {
        return SourceAdapter.ROSTER;
    }

    @Override
    public void run(Reading reading) {
        var query = reading.changed(Query.ALL);
        var read = new ArrayList<Resource<? extends Entity>>(NEEDED);
        NEEDED.forEach(resource -> reading.read(resource, query));
        if (reading.readIfOffered(DUTIES, query, "Personal och mentorer hämtas inte.")) {
            read.add(DUTIES);
        }
        if (reading.readIfOffered(PLACEMENTS, query, "Det behövs bara där inskrivningar saknas.")) {
            read.add(PLACEMENTS);
        }
        Map<String, List<UUID>> removed = new HashMap<>();
        if (!reading.whole()) {
            reading.removed(read, removed::put);
        }
        transaction.executeWithoutResult(status -> {
            takeOver(reading, read, removed);
            review.applySmall(reading.run());
        });
    }

    private void takeOver(Reading reading, List<Resource<? extends Entity>> read, Map<String, List<UUID>> removed) {
        for (var resource : read) {
            mirror.takeOver(reading.run(), resource.path());
            if (reading.whole()) {
                mirror.missing(reading.run(), resource.path());
            }
        }
        removed.forEach(mirror::gone);
        mirror.forget();
        differences.find(reading.run());
    }
}

package se.skolrutin.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.skolrutin.ss12000.Entity;
import se.skolrutin.ss12000.Flaw;
import se.skolrutin.ss12000.NotOffered;
import se.skolrutin.ss12000.Query;
import se.skolrutin.ss12000.Resource;
import se.skolrutin.ss12000.SchoolSystem;
import tools.jackson.databind.json.JsonMapper;

/** One run's reading of lists: each page is put aside with what could not be read of it, and counted. */
final class Reading {

    /** Servers' clocks differ, and what is changed while a list is read may be in it or not. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final SyncRun run;
    private final @Nullable Instant readUntil;
    private final SchoolSystem source;
    private final Mirror mirror;
    private final SyncRuns runs;
    private final JsonMapper json;

    Reading(
            SyncRun run,
            @Nullable Instant readUntil,
            SchoolSystem source,
            Mirror mirror,
            SyncRuns runs,
            JsonMapper json) {
        this.run = run;
        this.readUntil = readUntil;
        this.source = source;
        this.mirror = mirror;
        this.runs = runs;
        this.json = json;
    }

    /** The same reading, of everything. */
    Reading fromTheStart() {
        return new Reading(run, null, source, mirror, runs, json);
    }

    UUID run() {
        return run.id();
    }

    /** Whether everything is read: asked for, or there is nothing to go on from. */
    boolean whole() {
        return run.whole() || readUntil == null;
    }

    /** What was changed after this moment is new to us. */
    Instant after() {
        return readUntil == null ? Instant.EPOCH : readUntil.minus(OVERLAP);
    }

    Query changed(Query query) {
        return whole() ? query : query.modifiedAfter(after());
    }

    <T extends Entity> void read(Resource<T> resource, Query query) {
        read(resource, query, Entity::id);
    }

    /** Reads the list if there is one; otherwise says so in the report. */
    <T extends Entity> boolean readIfOffered(Resource<T> resource, Query query, String without) {
        try {
            read(resource, query);
            return true;
        } catch (NotOffered missing) {
            runs.notice(run(), missing.getMessage() + " " + without);
            return false;
        }
    }

    /** As {@link #read(Resource, Query)}, for items whose id is made. */
    <T> void read(Resource<T> resource, Query query, Function<T, UUID> id) {
        runs.reading(run(), resource.path(), 0);
        source.read(resource, query, page -> {
            mirror.putAside(
                    run(),
                    resource.path(),
                    page.read(),
                    item -> new Mirror.Fact(id.apply(item), json.writeValueAsString(item)));
            flawed(resource.path(), page.flaws());
            runs.reading(run(), resource.path(), page.read().size());
        });
    }

    /** Reads one of a list; nothing where there is none. */
    <T extends Entity> void readOne(Resource<T> resource, UUID id) {
        source.one(resource, id)
                .ifPresent(item -> mirror.putAside(
                        run(),
                        resource.path(),
                        List.of(item),
                        one -> new Mirror.Fact(one.id(), json.writeValueAsString(one))));
    }

    /** What is there but cannot be read stays what it was, and is not taken for gone. */
    private void flawed(String resource, List<Flaw> flaws) {
        mirror.putAsideUnreadable(
                run(),
                resource,
                flaws.stream()
                        .filter(flaw -> flaw.id() != null)
                        .map(flaw -> UUID.fromString(flaw.id()))
                        .toList());
        runs.report(
                run(),
                flaws.stream()
                        .map(flaw -> new SourceLine(flaw.resource(), flaw.id(), flaw.field(), flaw.expected()))
                        .toList());
    }

    /** What the server says was removed, list by list. */
    void removed(List<Resource<? extends Entity>> resources, BiConsumer<String, List<UUID>> gone) {
        runs.reading(run(), "deletedEntities", 0);
        try {
            Map<String, List<UUID>> removed = source.removedAfter(after(), resources);
            removed.forEach((resource, ids) -> {
                runs.reading(run(), "deletedEntities", ids.size());
                gone.accept(resource, ids);
            });
        } catch (NotOffered missing) {
            runs.notice(run(), missing.getMessage() + " Bara en hel hämtning visar vad som är borta.");
        }
    }
}

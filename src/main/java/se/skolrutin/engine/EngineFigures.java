package se.skolrutin.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far behind things are and what needs a person, for health, metrics and the operations page. */
@Service
public class EngineFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records that the exporter wrote and the feed has not applied yet. */
    public long feedLag() {
        return number("""
                select coalesce(sum((select count(*) from (select 1 from engine_record r
                    where r.partition_id = p.id and r.position > coalesce(f.position, 0) limit 100000) waiting)), 0)
                from generate_series(1, (select coalesce(max(partition_id), 0) from engine_record)) p (id)
                left join feed_position f on f.partition_id = p.id""");
    }

    /** Records the feed set aside because they could not be applied. */
    public long feedFailures() {
        return number("select count(*) from feed_failure");
    }

    /** Commands and mails that are committed but have not left the database. */
    public long unpublished() {
        return number("select count(*) from event_publication where completion_date is null");
    }

    /** How long the oldest of them has waited; zero where none waits. */
    public Duration oldestUnpublished() {
        return jdbc.sql("select min(publication_date) from event_publication where completion_date is null")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    public long openIncidents() {
        return number("select count(*) from incident where state = 'ACTIVE'");
    }

    /** When the exporter last wrote anything; empty before the first record. */
    public Optional<Instant> lastRecordAt() {
        return jdbc.sql("""
                        select max(recorded_at) from (
                            select (select recorded_at from engine_record r where r.partition_id = p.id
                                    order by position desc limit 1) as recorded_at
                            from generate_series(1, (select coalesce(max(partition_id), 0) from engine_record)) p (id)
                        ) last""")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

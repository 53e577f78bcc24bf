package se.skolrutin.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies the next records of a partition: the tables of this room, the events that other rooms listen to and the
 * position, all in one transaction. Another node at the same partition finds its position locked and leaves it alone.
 */
@Component
class FeedBatch {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Projection projection;
    private final EventTranslation translation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedBatch(
            JdbcClient jdbc,
            JsonMapper json,
            Projection projection,
            EventTranslation translation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.projection = projection;
        this.translation = translation;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many records were applied; 0 where there are none or another node has the partition */
    @Transactional
    public int apply(int partitionId, int atMost) {
        Optional<Long> from = lockedPosition(partitionId);
        if (from.isEmpty()) {
            return 0;
        }
        List<EngineRecord> records = recordsAfter(partitionId, from.get(), atMost);
        if (!records.isEmpty()) {
            projection.apply(records);
            records.forEach(source -> translation.of(source).ifPresent(events::publishEvent));
            moveTo(partitionId, records.getLast().position());
        }
        return records.size();
    }

    /** Sets the next record aside, with the reason, so that the rest goes on. */
    @Transactional
    public void setNextAside(int partitionId, RuntimeException reason) {
        lockedPosition(partitionId).ifPresent(from -> {
            EngineRecord next = recordsAfter(partitionId, from, 1).getFirst();
            jdbc.sql("""
                            insert into feed_failure (partition_id, position, failed_at, error) values (?, ?, ?, ?)
                            on conflict (partition_id, position) do nothing""")
                    .params(
                            partitionId,
                            next.position(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            reason.getClass().getName())
                    .update();
            moveTo(partitionId, next.position());
        });
    }

    /** Partitions are numbered from 1 without gaps. */
    int partitions() {
        return jdbc.sql("select coalesce(max(partition_id), 0) from engine_record")
                .query(Integer.class)
                .single();
    }

    private Optional<Long> lockedPosition(int partitionId) {
        String select = "select position from feed_position where partition_id = ? for update skip locked";
        Optional<Long> position =
                jdbc.sql(select).param(partitionId).query(Long.class).optional();
        if (position.isEmpty()) {
            jdbc.sql("insert into feed_position values (?, 0, ?) on conflict do nothing")
                    .params(partitionId, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            position = jdbc.sql(select).param(partitionId).query(Long.class).optional();
        }
        return position;
    }

    private List<EngineRecord> recordsAfter(int partitionId, long position, int atMost) {
        return jdbc.sql("""
                        select position, recorded_at, value_type, intent, key, value
                        from engine_record where partition_id = ? and position > ? order by position limit ?""")
                .params(partitionId, position, atMost)
                .query((row, number) -> new EngineRecord(
                        partitionId,
                        row.getLong("position"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("value_type"),
                        row.getString("intent"),
                        row.getLong("key"),
                        json.readTree(row.getString("value"))))
                .list();
    }

    private void moveTo(int partitionId, long position) {
        jdbc.sql("update feed_position set position = ?, applied_at = ? where partition_id = ?")
                .params(position, clock.instant().atOffset(ZoneOffset.UTC), partitionId)
                .update();
    }
}

package se.skolrutin.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.util.regex.Pattern;

/**
 * One record as it is stored, taken out of the broker's buffer at once because the broker uses the buffer again.
 *
 * @param recordedAt milliseconds since 1970
 * @param value the record's value as JSON
 */
record RecordRow(
        int partitionId, long position, long recordedAt, String valueType, String intent, long key, String value) {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)\\\\u0000");

    static RecordRow of(Record<?> source) {
        return new RecordRow(
                source.getPartitionId(),
                source.getPosition(),
                source.getTimestamp(),
                source.getValueType().name(),
                source.getIntent().name(),
                source.getKey(),
                storable(source.getValue().toJson()));
    }

    /** The same row where the database refused the value. */
    RecordRow unreadable() {
        return new RecordRow(partitionId, position, recordedAt, valueType, intent, key, "{\"unreadable\":true}");
    }

    /** PostgreSQL's jsonb knows no NUL character; a backslash that is itself escaped does not begin one. */
    static String storable(String json) {
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1") : json;
    }
}

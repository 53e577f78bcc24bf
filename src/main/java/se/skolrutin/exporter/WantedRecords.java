package se.skolrutin.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.CommandDistributionIntent;
import java.util.EnumSet;
import java.util.Set;

/** What happened and is worth keeping: events, without the broker's own housekeeping. */
class WantedRecords implements RecordFilter {

    private static final Set<ValueType> WANTED = EnumSet.of(
            ValueType.COMMAND_DISTRIBUTION,
            ValueType.PROCESS,
            ValueType.FORM,
            ValueType.PROCESS_INSTANCE,
            ValueType.PROCESS_INSTANCE_MIGRATION,
            ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
            ValueType.JOB,
            ValueType.TIMER,
            ValueType.VARIABLE,
            ValueType.INCIDENT,
            ValueType.MESSAGE,
            ValueType.ERROR,
            ValueType.USER_TASK);

    /** Of what partitions tell each other, only that all of them have it; a deployment's key is there with it. */
    static boolean keeps(Record<?> source) {
        return source.getValueType() != ValueType.COMMAND_DISTRIBUTION
                || source.getIntent() == CommandDistributionIntent.FINISHED;
    }

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return WANTED.contains(type);
    }
}

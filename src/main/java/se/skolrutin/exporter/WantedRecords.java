package se.skolrutin.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import java.util.EnumSet;
import java.util.Set;

/** What happened and is worth keeping: events, without the broker's own housekeeping. */
class WantedRecords implements RecordFilter {

    private static final Set<ValueType> WANTED = EnumSet.of(
            ValueType.DEPLOYMENT,
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

    /** Of a deployment only its reaching every partition is of interest; its files come as processes and forms. */
    static boolean keeps(Record<?> source) {
        return source.getValueType() != ValueType.DEPLOYMENT
                || source.getIntent() == DeploymentIntent.FULLY_DISTRIBUTED;
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

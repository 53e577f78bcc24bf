package se.skolrutin.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * How many positions the exporter is behind the broker, asked of the embedded broker's management page now and then. An
 * external cluster's operators watch their own.
 */
@Component
@ConditionalOnEngine
class ExporterLag {

    /** Stands for "not known": an external cluster, or a broker that does not answer. */
    static final long UNKNOWN = -1;

    private final @Nullable RestClient management;
    private volatile long positions = UNKNOWN;

    ExporterLag(Addresses addresses) {
        this.management = addresses.management() == null ? null : EngineRest.at(addresses.management());
    }

    /** Positions between what the broker processed and what the exporter acknowledged; -1 where it is not known. */
    long positions() {
        return positions;
    }

    @Scheduled(fixedDelay = 5_000)
    void ask() {
        if (management != null) {
            positions = asked(management);
        }
    }

    private static long asked(RestClient management) {
        try {
            JsonNode partitions =
                    management.get().uri("/actuator/partitions").retrieve().body(JsonNode.class);
            return partitions == null ? UNKNOWN : lag(partitions);
        } catch (RestClientException away) {
            return UNKNOWN;
        }
    }

    private static long lag(JsonNode partitions) {
        long lag = 0;
        for (JsonNode partition : partitions) {
            long processed = partition.path("processedPosition").asLong(0);
            long exported = partition.path("exportedPosition").asLong(processed);
            lag = Math.max(lag, processed - exported);
        }
        return lag;
    }
}

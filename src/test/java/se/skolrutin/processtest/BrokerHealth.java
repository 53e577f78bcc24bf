package se.skolrutin.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionBrokerHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Makes a broker call itself healthy again after its clock was set back. It looks after itself by that clock: what it
 * found in the future stays until the future comes, so time is let go there and back while nothing runs.
 */
class BrokerHealth {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(61);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CamundaClient client;
    private final URI management;
    private Duration moved = Duration.ZERO;
    private Duration furthest = Duration.ZERO;

    BrokerHealth(CamundaClient client, URI management) {
        this.client = client;
        this.management = management;
    }

    synchronized void moved(Duration further) {
        moved = moved.plus(further);
        furthest = furthest.compareTo(moved) < 0 ? moved : furthest;
    }

    synchronized void reset() {
        moved = Duration.ZERO;
    }

    void restore() {
        if (isHealthy()) {
            return;
        }
        add(furthest);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    add(BETWEEN_LOOKS);
                    return isHealthy();
                });
        send("DELETE", "/actuator/clock", "");
    }

    private boolean isHealthy() {
        return client.newTopologyRequest().send().join().getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .allMatch(partition -> partition.getHealth() == PartitionBrokerHealth.HEALTHY);
    }

    private void add(Duration further) {
        send("POST", "/actuator/clock/add", "{\"offsetMilli\": %d}".formatted(further.toMillis()));
    }

    private void send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

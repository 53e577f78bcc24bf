package se.skolrutin.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionBrokerHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import se.skolrutin.engine.Addresses;
import se.skolrutin.processtest.EngineGateway.Asked;
import se.skolrutin.processtest.EngineGateway.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers Camunda Process Test from one application and its broker. Time only goes forward: a broker whose clock is set
 * back keeps what it had planned for later, and is of no use to the next test.
 */
class Backend {

    private static final String USER_TASK = "/v2/user-tasks/\\d+(/completion|/assignment|/assignee)?";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(61);
    private static final JsonMapper json = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Addresses engine;
    private final URI application;
    private final String token;
    private final MovableClock clock;
    private final CamundaClient client;
    private final Purge purge;

    Backend(ApplicationContext context, Addresses engine) {
        Environment settings = context.getEnvironment();
        this.engine = engine;
        this.application = URI.create("http://127.0.0.1:" + settings.getRequiredProperty("local.server.port"));
        this.token = settings.getRequiredProperty("skolrutin.api.token");
        this.clock = context.getBean(MovableClock.class);
        this.client = context.getBean(CamundaClient.class);
        this.purge = new Purge(context);
    }

    /** Leaves out what other tests did before. */
    void purge() {
        purge.run();
    }

    /** A broker whose clock jumped takes itself for stuck until it looks again, a minute later by that clock. */
    void awaitHealth() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(this::isHealthyOrMovesOn);
    }

    private boolean isHealthyOrMovesOn() {
        if (isHealthy()) {
            return true;
        }
        byte[] further = json.writeValueAsBytes(Map.of("offsetMilli", BETWEEN_LOOKS.toMillis()));
        moved(new Asked("POST", URI.create("/actuator/clock/add"), further));
        return false;
    }

    private boolean isHealthy() {
        return client.newTopologyRequest().send().join().getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .allMatch(partition -> partition.getHealth() == PartitionBrokerHealth.HEALTHY);
    }

    Reply reply(Asked asked) {
        if (asked.is("POST", "/actuator/cluster/purge")) {
            return written(Map.of("changeId", purge.run(), "plannedChanges", new Object[0]));
        }
        if (asked.uri().getPath().startsWith("/actuator/clock")) {
            return moved(asked);
        }
        if (asked.is("GET", "/v2/topology")) {
            return topology(asked);
        }
        if (!asked.method().equals("GET") && asked.uri().getPath().matches(USER_TASK)) {
            return broker(asked);
        }
        return asked.uri().getPath().endsWith("/search") ? found(asked) : sent(application, asked);
    }

    /** The application's clock goes first, so that what a timer sets off sees the time the timer saw. */
    private Reply moved(Asked asked) {
        if (asked.method().equals("POST")) {
            Duration further = Duration.ofMillis(
                    json.readTree(asked.body()).path("offsetMilli").asLong());
            clock.move(further);
        }
        boolean wantedBack = asked.method().equals("DELETE");
        return sent(engine.management(), wantedBack ? new Asked("GET", asked.uri(), new byte[0]) : asked);
    }

    /** What works is called healthy also where the broker has not looked again yet. */
    private Reply topology(Asked asked) {
        ObjectNode topology = object(sent(application, asked).body());
        topology.put("lastCompletedChangeId", String.valueOf(purge.completed()));
        topology.path("brokers").forEach(broker -> broker.path("partitions")
                .forEach(partition -> ((ObjectNode) partition).put("health", "healthy")));
        return written(topology);
    }

    /** The commands of user tasks moved with 8.6. */
    private Reply broker(Asked asked) {
        Reply reply = sent(engine.rest(), asked);
        if (reply.status() != 404) {
            return reply;
        }
        URI older = URI.create(asked.uri().toString().replaceFirst("^/v2/", "/v1/"));
        Reply second = sent(engine.rest(), new Asked(asked.method(), older, asked.body()));
        return second.status() == 404 ? reply : second;
    }

    /** Asks for as much as there is, since what was purged is left out afterwards. */
    private Reply found(Asked asked) {
        ObjectNode question = asked.body().length == 0 ? json.createObjectNode() : object(asked.body());
        question.withObjectProperty("page").put("limit", 10_000);
        Reply reply = sent(application, new Asked(asked.method(), asked.uri(), json.writeValueAsBytes(question)));
        return reply.status() == 200 ? withoutPurged(object(reply.body())) : reply;
    }

    private Reply withoutPurged(ObjectNode answer) {
        ArrayNode items = (ArrayNode) answer.path("items");
        items.removeIf(item -> purge.covers(item.path("processInstanceKey").asLong(0)));
        ((ObjectNode) answer.path("page")).put("totalItems", items.size());
        return written(answer);
    }

    private static ObjectNode object(byte[] body) {
        return (ObjectNode) json.readTree(body);
    }

    private static Reply written(Object answer) {
        return new Reply(200, "application/json", json.writeValueAsBytes(answer));
    }

    private Reply sent(URI to, Asked asked) {
        HttpRequest request = HttpRequest.newBuilder(to.resolve(asked.uri().toString()))
                .method(asked.method(), BodyPublishers.ofByteArray(asked.body()))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("application/json");
            return new Reply(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package se.skolrutin.orchestration;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;
import se.skolrutin.engine.Addresses;

/** The engine's brokers and partitions, as the engine itself answers now. */
@RestController
class TopologyController {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ObjectProvider<Addresses> addresses;
    private final RestClient http;

    TopologyController(ObjectProvider<Addresses> addresses) {
        this.addresses = addresses;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @GetMapping("/v2/topology")
    Map<String, Object> topology() {
        Addresses engine = addresses.getIfAvailable();
        if (engine == null) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The application runs without an engine.");
        }
        try {
            return answered(engine);
        } catch (RestClientException away) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The engine does not answer.", away);
        }
    }

    /** An engine before 8.6 has its topology under the older path. */
    private Map<String, Object> answered(Addresses engine) {
        try {
            return read(engine, "/v2/topology");
        } catch (HttpClientErrorException.NotFound older) {
            return read(engine, "/v1/topology");
        }
    }

    private Map<String, Object> read(Addresses engine, String path) {
        Map<String, Object> topology =
                http.get().uri(engine.rest().resolve(path)).retrieve().body(JSON);
        return topology == null ? Map.of() : topology;
    }
}

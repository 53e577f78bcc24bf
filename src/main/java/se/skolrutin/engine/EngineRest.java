package se.skolrutin.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How the engine's own web endpoints are called: briefly, so that a hanging one holds nobody up. */
class EngineRest {

    private EngineRest() {}

    static RestClient at(URI address) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(15));
        return RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .build();
    }
}

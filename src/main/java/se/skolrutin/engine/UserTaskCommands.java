package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The engine's user task commands, which 8.5 offers under /v1 and later ones under /v2. */
@Component
@ConditionalOnEngine
class UserTaskCommands {

    private final CamundaClient client;
    private final RestClient rest;
    private volatile @Nullable String path;

    UserTaskCommands(CamundaClient client, Addresses addresses) {
        this.client = client;
        this.rest = EngineRest.at(addresses.rest());
    }

    /** Repeatable: a task that is gone counts as done. */
    void complete(CompleteUserTask command) {
        tolerateGone(path -> rest.post()
                .uri(path + "/{key}/completion", command.userTaskKey())
                .body(Map.of("variables", command.variables()))
                .retrieve()
                .toBodilessEntity());
    }

    /** Repeatable: a task that is gone counts as done. */
    void update(UpdateCandidateGroups command) {
        tolerateGone(path -> rest.patch()
                .uri(path + "/{key}", command.userTaskKey())
                .body(Map.of("changeset", Map.of("candidateGroups", List.copyOf(command.candidateGroups()))))
                .retrieve()
                .toBodilessEntity());
    }

    private String path() {
        String known = path;
        return known == null ? readPath() : known;
    }

    private String readPath() {
        String version = client.newTopologyRequest().send().join().getGatewayVersion();
        String read = version.startsWith("8.5") ? "/v1/user-tasks" : "/v2/user-tasks";
        path = read;
        return read;
    }

    /** Where nothing is found the engine may be another version by now, which has its tasks elsewhere. */
    private void tolerateGone(Consumer<String> call) {
        String asked = path();
        try {
            call.accept(asked);
        } catch (HttpClientErrorException.NotFound gone) {
            String now = readPath();
            if (!now.equals(asked)) {
                tolerateGone(call);
            }
            // otherwise the engine no longer has the task: somebody was first, or this is a repeat
        }
    }
}

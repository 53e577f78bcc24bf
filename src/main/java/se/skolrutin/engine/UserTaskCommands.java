package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Map;
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
        tolerateGone(() -> rest.post()
                .uri(path() + "/{key}/completion", command.userTaskKey())
                .body(Map.of("variables", command.variables()))
                .retrieve()
                .toBodilessEntity());
    }

    /** Repeatable: a task that is gone counts as done. */
    void update(UpdateCandidateGroups command) {
        tolerateGone(() -> rest.patch()
                .uri(path() + "/{key}", command.userTaskKey())
                .body(Map.of("changeset", Map.of("candidateGroups", List.copyOf(command.candidateGroups()))))
                .retrieve()
                .toBodilessEntity());
    }

    private String path() {
        String known = path;
        if (known == null) {
            String version = client.newTopologyRequest().send().join().getGatewayVersion();
            known = version.startsWith("8.5") ? "/v1/user-tasks" : "/v2/user-tasks";
            path = known;
        }
        return known;
    }

    private static void tolerateGone(Runnable call) {
        try {
            call.run();
        } catch (HttpClientErrorException.NotFound alreadyDone) {
            // the engine no longer has the task: somebody was first, or this is a repeat
        }
    }
}

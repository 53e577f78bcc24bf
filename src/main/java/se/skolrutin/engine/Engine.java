package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the process engine. Commands are published as events ({@link PublishMessage} and its likes); what happened
 * comes back as {@link EngineEvent}s.
 */
@Service
public class Engine {

    private final ObjectProvider<CamundaClient> client;
    private final ObjectProvider<Deployments> deployments;
    private final @Nullable EmbeddedBroker broker;
    private final ElementNames names;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Engine(
            ObjectProvider<CamundaClient> client,
            ObjectProvider<Deployments> deployments,
            @Nullable EmbeddedBroker broker,
            ElementNames names,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.client = client;
        this.deployments = deployments;
        this.broker = broker;
        this.names = names;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** False where the application runs without an engine, as tests of pages and rules do. */
    public boolean available() {
        return client.getIfAvailable() != null;
    }

    /**
     * Deploys files together and waits for the engine when it is not ready yet. Not inside a transaction. May be
     * repeated: what the engine has already makes no new version.
     *
     * @throws IllegalStateException where there is no engine
     * @throws io.camunda.client.api.command.ClientException where the engine refuses a file, with its reason
     */
    public void deploy(List<DeployableResource> resources) {
        Deployments available = deployments.getIfAvailable();
        if (available == null) {
            throw new IllegalStateException("Expected to deploy, but the application runs without an engine");
        }
        available.deploy(resources);
    }

    /** The schema of a deployed form as JSON; empty where the feed has not seen such a form. */
    public Optional<String> form(long formKey) {
        return jdbc.sql("select schema from form_definition where key = ?")
                .param(formKey)
                .query(String.class)
                .optional();
    }

    /** What a deployed process calls one of its elements; the element's id where it has no name. */
    public String elementName(long processDefinitionKey, String elementId) {
        return names.of(processDefinitionKey, elementId);
    }

    /** Whether every partition has a leader, so that work gets done. */
    public boolean ready() {
        CamundaClient engine = client.getIfAvailable();
        return engine != null && Partitions.allLed(engine);
    }

    /** The process id of the embedded broker; 0 where none runs. */
    public long brokerPid() {
        return broker == null ? 0 : broker.pid();
    }

    /** Gives what stopped at an incident another try, after commit. */
    @Transactional
    public void retryIncident(long incidentKey) {
        jdbc.sql("select coalesce(job_key, 0) from incident where key = ? and state = 'ACTIVE'")
                .param(incidentKey)
                .query(Long.class)
                .optional()
                .ifPresent(jobKey -> events.publishEvent(new RetryIncident(incidentKey, jobKey)));
    }
}

package se.skolrutin.processtest;

import io.camunda.process.test.impl.runtime.CamundaProcessTestRuntimeDefaults;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import se.skolrutin.engine.Engine;

/** Starts the application before Camunda Process Test looks for an engine, and the gateway where it looks. */
public class EngineGatewayExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        Engine engine = application.getBean(Engine.class);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(engine::ready);
        gateway(test).leadTo(application);
    }

    private static EngineGateway gateway(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(EngineGateway.class))
                .computeIfAbsent(
                        EngineGateway.class,
                        key -> new EngineGateway(
                                CamundaProcessTestRuntimeDefaults.REMOTE_CLIENT_REST_ADDRESS.getPort(),
                                CamundaProcessTestRuntimeDefaults.REMOTE_CLIENT_GRPC_ADDRESS.getPort()),
                        EngineGateway.class);
    }
}

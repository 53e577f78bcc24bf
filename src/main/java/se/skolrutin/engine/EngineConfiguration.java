package se.skolrutin.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.skolrutin.installation.DataFolder;

/** The client, and the broker of our own unless a cluster is named. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    @ConditionalOnProperty(name = "skolrutin.engine.mode", havingValue = "embedded", matchIfMissing = true)
    EmbeddedBroker embeddedBroker(EngineSettings settings, JdbcConnectionDetails database, DataFolder folder) {
        return new EmbeddedBroker(settings, database, folder);
    }

    @Bean
    @ConditionalOnProperty(name = "skolrutin.engine.mode", havingValue = "embedded", matchIfMissing = true)
    Addresses embeddedAddresses(EmbeddedBroker broker) {
        return broker.addresses();
    }

    @Bean
    @ConditionalOnProperty(name = "skolrutin.engine.mode", havingValue = "external")
    Addresses externalAddresses(EngineSettings settings) {
        return Addresses.external(settings);
    }

    @Bean
    @ConditionalOnEngine
    CamundaClient camundaClient(Addresses addresses, EngineSettings settings) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(addresses.grpc())
                .restAddress(addresses.rest())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(settings.workerThreads())
                .defaultRequestTimeout(Duration.ofSeconds(20))
                .build();
    }
}

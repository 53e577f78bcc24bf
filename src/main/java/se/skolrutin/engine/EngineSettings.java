package se.skolrutin.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which engine this application works with.
 *
 * @param mode a broker of our own, an external cluster, or none (tests of pages and rules)
 * @param grpcAddress of an external cluster's gateway, such as http://zeebe:26500
 * @param restAddress of an external cluster's gateway, such as http://zeebe:8080
 * @param distribution where the embedded broker is unpacked
 * @param partitions of the embedded broker, fixed once its data exists
 * @param heapMegabytes of the embedded broker
 * @param javaOptions of the embedded broker, beside its heap; files named in them lie in the data folder
 * @param controlledClock lets tests move the embedded broker's time
 * @param workerThreads how many jobs run at the same time
 */
@Validated
@ConfigurationProperties("skolrutin.engine")
record EngineSettings(
        @DefaultValue("EMBEDDED") Mode mode,
        @Nullable URI grpcAddress,
        @Nullable URI restAddress,
        @DefaultValue("target/engine/camunda-zeebe-8.5.8") Path distribution,
        @DefaultValue("1") @Min(1) @Max(100) int partitions,
        @DefaultValue("512") @Min(256) int heapMegabytes,
        @DefaultValue("") String javaOptions,
        @DefaultValue("false") boolean controlledClock,
        @DefaultValue("8") @Min(1) int workerThreads) {

    enum Mode {
        EMBEDDED,
        EXTERNAL,
        OFF
    }
}

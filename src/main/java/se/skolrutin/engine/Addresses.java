package se.skolrutin.engine;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine answers.
 *
 * @param management the broker's own health and clock, only known of an embedded one
 */
public record Addresses(URI grpc, URI rest, @Nullable URI management) {

    static Addresses external(EngineSettings settings) {
        return new Addresses(
                required(settings.grpcAddress(), "grpc-address"),
                required(settings.restAddress(), "rest-address"),
                null);
    }

    private static URI required(@Nullable URI address, String name) {
        if (address == null) {
            throw new IllegalStateException(
                    "Expected skolrutin.engine.%s, because skolrutin.engine.mode is external".formatted(name));
        }
        return address;
    }
}

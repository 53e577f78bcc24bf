package se.skolrutin.installation;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this installation keeps what it must not lose.
 *
 * @param dataDir the data folder, made when missing
 * @param minimumFreeMegabytes below this the application refuses to start rather than fill the disk
 */
@Validated
@ConfigurationProperties("skolrutin")
record InstallationSettings(
        @NotNull @DefaultValue("data") Path dataDir,
        @DefaultValue("2048") long minimumFreeMegabytes) {}

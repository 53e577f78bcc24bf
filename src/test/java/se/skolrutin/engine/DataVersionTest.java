package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.skolrutin.installation.DataFolderUnusable;

class DataVersionTest {

    @TempDir
    Path home;

    private DataVersion data;

    @BeforeEach
    void newData() {
        data = new DataVersion(home);
    }

    @Test
    void takesNewDataAndDataOfTheSameOrAnEarlierVersion() throws IOException {
        data.advanceTo(distribution("8.5.8"));
        data.advanceTo(distribution("8.5.8"));
        data.advanceTo(distribution("8.10.0"));

        assertThat(home.resolve("version")).hasContent("8.10.0");
    }

    @Test
    void refusesDataOfALaterVersion() throws IOException {
        data.advanceTo(distribution("8.10.0"));

        assertThatThrownBy(() -> data.advanceTo(distribution("8.6.0")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("was written by Zeebe 8.10.0, which 8.6.0 cannot read");
        assertThat(home.resolve("version")).hasContent("8.10.0");
    }

    private Path distribution(String version) throws IOException {
        Path distribution = home.resolve("zeebe-" + version);
        Path jars = Files.createDirectories(distribution.resolve("lib"));
        Files.writeString(jars.resolve("zeebe-broker-client-" + version + ".jar"), "");
        Files.writeString(jars.resolve("zeebe-broker-" + version + ".jar"), "");
        return distribution;
    }
}

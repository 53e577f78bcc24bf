package se.skolrutin.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path home;

    @Test
    void refusesAFolderOfANewerVersionAndLeavesItAsItIs() throws Exception {
        Path format = Files.writeString(home.resolve("format"), "2\n");

        assertThatThrownBy(() -> new DataFolder(new InstallationSettings(home, 1)))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("was written by a newer Skolrutin (format 2, this one knows 1)");

        assertThat(format).hasContent("2");
        Files.writeString(format, "1\n");
        new DataFolder(new InstallationSettings(home, 1)).close();
    }

    @Test
    void refusesAFullDiskBeforeItWritesAnything() {
        assertThatThrownBy(() -> new DataFolder(new InstallationSettings(home, Long.MAX_VALUE)))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("MB are free where the data folder " + home + " lies");

        assertThat(home).isEmptyDirectory();
    }
}

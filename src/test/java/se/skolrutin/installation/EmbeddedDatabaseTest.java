package se.skolrutin.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.skolrutin.DatabaseTest;

@DatabaseTest
class EmbeddedDatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataFolder folder;

    @Test
    void runsPostgreSql18() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }

    @Test
    void asksForAPassword() {
        assertThat(jdbc.sql("select distinct auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
    }

    @Test
    void keepsWhatItSaidItCommitted() {
        assertThat(jdbc.sql("select name || '=' || setting from pg_settings"
                                + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }

    @Test
    void quotesNobodysRowInItsLog() {
        assertThat(jdbc.sql("show log_error_verbosity").query(String.class).single())
                .isEqualTo("terse");
        assertThatThrownBy(() -> jdbc.sql("insert into read_log (at, staff_id, refused, kind, subject)"
                                + " values (now(), gen_random_uuid(), false, 'CASE', ?)")
                        .param("Kajsa Kavat")
                        .update())
                .hasMessageContaining("violates check constraint")
                .hasMessageNotContaining("Kajsa Kavat");
    }

    @Test
    void refusesASecondApplicationOnTheSameFolder() {
        var settings = new InstallationSettings(folder.path(), 1);
        assertThatThrownBy(() -> new DataFolder(settings))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("Another Skolrutin is running");
    }
}

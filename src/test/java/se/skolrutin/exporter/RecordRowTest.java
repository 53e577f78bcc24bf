package se.skolrutin.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRowTest {

    @ParameterizedTest
    @CsvSource({"a\\u0000b, ab", "\\u0000\\u0000, ''", "a\\\\u0000b, a\\\\u0000b", "a\\\\\\u0000b, a\\\\b", "a, a"})
    void takesOutWhatTheDatabaseCannotKeepAndNothingElse(String json, String stored) {
        assertThat(RecordRow.storable(json)).isEqualTo(stored);
    }
}

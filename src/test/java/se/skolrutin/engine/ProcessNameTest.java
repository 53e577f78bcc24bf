package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessNameTest {

    @Test
    void readsTheNameAsItIsMeant() {
        assertThat(ProcessName.of("<b:definitions xmlns:b='urn:b'><b:process id='p' name=\"Råd &amp; &#34;stöd&#34;\"/>"
                        + "</b:definitions>"))
                .isEqualTo("Råd & \"stöd\"");
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertThat(ProcessName.of("<definitions><process id='p'/></definitions>"))
                .isNull();
        assertThat(ProcessName.of("no file")).isNull();
    }
}

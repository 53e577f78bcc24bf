package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderYamlTest {

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsReadAgain() {
        return Stream.concat(Ladders.shipped().values().stream(), Stream.of(Scene.excluding()))
                .map(yaml -> DynamicTest.dynamicTest(LadderReader.ladder(yaml).id(), () -> readAgain(yaml)));
    }

    private static void readAgain(String yaml) {
        var written = LadderYaml.text(LadderYaml.tree(yaml));
        assertThat(LadderReader.ladder(written)).isEqualTo(LadderReader.ladder(yaml));
        assertThat(LadderYaml.text(LadderYaml.tree(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- en", "bara text", "1: ett", "{", "!!javax.script.ScriptEngineManager []"})
    void refusesWhatIsNoLadderAtAll(String text) {
        assertThatThrownBy(() -> LadderYaml.tree(text))
                .isInstanceOf(LadderRefused.class)
                .hasMessageStartingWith("Trappan: filen");
    }
}

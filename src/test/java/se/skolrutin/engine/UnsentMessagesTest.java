package se.skolrutin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnsentMessagesTest {

    private static final PublishMessage MESSAGE =
            new PublishMessage("oro", "a-case", "an-id", Map.of("role", "mentor"));

    private final UnsentMessages unsent = new UnsentMessages();

    @Test
    void areNamedInOneLineWithoutWhatTheyCarry(CapturedOutput output) throws NoSuchMethodException {
        fail();
        assertThat(output.getOut().lines())
                .singleElement()
                .asString()
                .endsWith("A PublishMessage did not get out and is sent again: java.lang.IllegalStateException: away");
    }

    @Test
    void areNotSpokenOfWhileTheApplicationStops(CapturedOutput output) throws NoSuchMethodException {
        unsent.close();
        fail();
        assertThat(output).isEmpty();
    }

    private void fail() throws NoSuchMethodException {
        unsent.handleUncaughtException(
                new IllegalStateException("away"), Outbox.class.getDeclaredMethod("on", PublishMessage.class), MESSAGE);
    }
}

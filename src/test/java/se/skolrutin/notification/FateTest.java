package se.skolrutin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FateTest {

    @Test
    void isSentWhenAllMessagesAre() {
        assertThat(Fate.of(in(MessageState.SENT, MessageState.SENT), true)).isEqualTo(Fate.SENT);
        assertThat(Fate.of(in(MessageState.SENT, MessageState.SENDING), true)).isEqualTo(Fate.UNDER_WAY);
    }

    @Test
    void isNotSentWhenOneNeedsAPerson() {
        assertThat(Fate.of(in(MessageState.SENT, MessageState.UNCERTAIN), true)).isEqualTo(Fate.NOT_SENT);
        assertThat(Fate.of(in(MessageState.WAITING, MessageState.FAILED), true)).isEqualTo(Fate.NOT_SENT);
    }

    @Test
    void isNotSentWhereMessagesReachNobody() {
        assertThat(Fate.of(in(MessageState.SENT), false)).isEqualTo(Fate.NOT_SENT);
        assertThat(Fate.of(in(MessageState.WAITING), false)).isEqualTo(Fate.UNDER_WAY);
    }

    private static List<OutgoingMessage> in(MessageState... states) {
        return Arrays.stream(states).map(FateTest::message).toList();
    }

    private static OutgoingMessage message(MessageState state) {
        UUID id = UUID.randomUUID();
        return new OutgoingMessage(
                id,
                NoticeKind.SAME_DAY_ABSENCE,
                Recipient.guardian(id),
                id,
                id,
                id,
                null,
                state,
                Instant.EPOCH,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }
}

package se.skolrutin.tasks;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of this room. */
@Component
class Phrases {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    String refusal(String key) {
        return messages.getMessage("tasks.handover." + key, null, SWEDISH);
    }

    String say(Unfit unfit) {
        return messages.getMessage("tasks.answer." + unfit.key(), unfit.args(), SWEDISH);
    }
}

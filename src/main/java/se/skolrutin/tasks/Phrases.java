package se.skolrutin.tasks;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of this room, in the reader's language. */
@Component
class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    String refusal(String key) {
        return messages.getMessage("tasks.handover." + key, null, LocaleContextHolder.getLocale());
    }

    String say(Unfit unfit) {
        return messages.getMessage("tasks.answer." + unfit.key(), unfit.args(), LocaleContextHolder.getLocale());
    }
}

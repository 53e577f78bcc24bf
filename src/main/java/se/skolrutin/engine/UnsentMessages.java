package se.skolrutin.engine;

import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/**
 * Says in one line what did not get out; the event registry has it, and {@link Resubmission} sends it again. Says nothing
 * of what the stop itself interrupts, which may be very much and goes out at the next start.
 */
@Component
class UnsentMessages implements AsyncConfigurer, AsyncUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(UnsentMessages.class);

    private volatile boolean closing;

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return this;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Names the kind of message only: what it carries is not for the log. */
    @Override
    public void handleUncaughtException(Throwable cause, Method sender, Object... message) {
        if (!closing) {
            log.warn("A {} did not get out and is sent again: {}", kind(message), cause.toString());
        }
    }

    private static String kind(Object... message) {
        return message.length == 0 ? "message" : message[0].getClass().getSimpleName();
    }
}

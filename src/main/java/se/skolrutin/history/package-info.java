/**
 * Who did what, when and on which rule, entry by entry.
 * Only adds; nothing here changes what happened.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments",
            "engine",
            "cases",
            "contacts",
            "tasks",
            "escalation",
            "notification",
            "attendance",
            "roster"
        })
@NullMarked
package se.skolrutin.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

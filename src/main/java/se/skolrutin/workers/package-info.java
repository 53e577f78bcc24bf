/**
 * The job types that BPMN may call, one class each.
 * Each reads its variables, calls one door and answers with flags.
 */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "escalation",
            "cases",
            "contacts",
            "access",
            "tasks",
            "notification",
            "roster",
            "calendar",
            "attendance",
            "signals"
        })
@NullMarked
package se.skolrutin.workers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

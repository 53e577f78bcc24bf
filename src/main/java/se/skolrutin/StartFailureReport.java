package se.skolrutin;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.NestedExceptionUtils;

/** Says on the console, in a sentence or two, why the application did not start and what to do. */
class StartFailureReport implements FailureAnalysisReporter {

    private static boolean said;

    @Override
    public void report(FailureAnalysis analysis) {
        say(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction().strip());
        }
    }

    /** For what nobody has foreseen: a start never fails without a word. */
    static void unforeseen(RuntimeException failure) {
        if (!said) {
            say("Could not start: " + NestedExceptionUtils.getMostSpecificCause(failure));
            System.err.println("The log in the data folder says more.");
        }
    }

    private static void say(String problem) {
        said = true;
        System.err.println("skolrutin: " + problem.strip());
    }
}

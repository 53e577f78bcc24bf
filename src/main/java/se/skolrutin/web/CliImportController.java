package se.skolrutin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.ImportState;
import se.skolrutin.imports.Imports;

/** Takes files from the command line of this machine, and answers with the progress and the report as lines of text. */
@RestController
class CliImportController {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
    private static final int REFUSALS = 20;

    private final Imports imports;

    CliImportController(Imports imports) {
        this.imports = imports;
    }

    /** The last line begins with OK, REFUSED or FAILED, for the script to tell by. */
    @PostMapping("/import/cli")
    void take(
            @RequestParam ImportKind kind, @RequestParam String name, InputStream content, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getWriter();
        var id = imports.start(kind, name, content, "kommandorad");
        var run = imports.await(id, BETWEEN_LINES);
        while (run.running() && !out.checkError()) {
            out.printf("%d %%: %d rader lästa%n", run.percent(), run.rowsRead());
            run = imports.await(id, BETWEEN_LINES);
        }
        report(run, out);
    }

    private void report(ImportRun run, PrintWriter out) {
        out.printf(
                "%d rader lästa: %d nya, %d ändrade, %d oförändrade, %d avvisade%n",
                run.rowsRead(), run.rowsNew(), run.rowsChanged(), run.rowsUnchanged(), run.rowsRefused());
        if (run.notice() != null) {
            out.println(run.notice());
        }
        imports.refusals(run.id(), 0, REFUSALS)
                .forEach(refusal -> out.printf("Rad %d, %s: %s%n", refusal.line(), refusal.field(), refusal.reason()));
        out.println(verdict(run));
    }

    private static String verdict(ImportRun run) {
        if (run.state() != ImportState.DONE) {
            return "FAILED " + run.failure();
        }
        return (run.rowsRefused() == 0 ? "OK" : "REFUSED") + " /import/" + run.id();
    }
}

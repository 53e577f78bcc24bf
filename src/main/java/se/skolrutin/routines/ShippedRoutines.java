package se.skolrutin.routines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped files into the catalogue at start. A shipped file that changed replaces a shipped version; an edited
 * one stays in use and the new file is offered.
 */
@Component
class ShippedRoutines implements SmartInitializingSingleton {

    private final RoutineRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedRoutines(RoutineRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> shipped().forEach(this::take));
    }

    /** Keeps shipped files unless they are known, and uses them unless somebody edited the routine. */
    void take(RoutineFiles files) {
        Bpmn bpmn = Bpmn.of(files.bpmn());
        RoutineVersion shipped = rows.version(bpmn.processId(), files.hash())
                .orElseGet(() -> rows.keep(bpmn, files, Origin.SHIPPED, clock.instant()));
        boolean edited = rows.versions(bpmn.processId()).stream()
                .anyMatch(version -> version.active() && version.origin() == Origin.EDITED);
        if (!shipped.active() && !edited) {
            rows.activate(shipped);
        }
    }

    /** The routines on the class path. */
    static List<RoutineFiles> shipped() {
        SortedMap<String, String> files = read("classpath*:processes/*.bpmn");
        SortedMap<String, String> forms = read("classpath*:processes/*.form");
        return files.entrySet().stream()
                .map(file -> withForms(file.getKey(), file.getValue(), forms))
                .toList();
    }

    private static RoutineFiles withForms(String name, String bpmn, SortedMap<String, String> forms) {
        String prefix = name.substring(0, name.length() - "bpmn".length());
        Map<String, String> contents = new TreeMap<>(Map.of(name, bpmn));
        forms.forEach((form, schema) -> {
            if (form.startsWith(prefix)) {
                contents.put(form, schema);
            }
        });
        return RoutineFiles.of(contents);
    }

    private static SortedMap<String, String> read(String pattern) {
        try {
            SortedMap<String, String> contents = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                contents.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the shipped routines " + pattern, e);
        }
    }
}

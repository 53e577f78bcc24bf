package se.skolrutin.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a BPMN file gives its process. */
class ProcessName {

    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\b[^>]*\\bname=\"([^\"]*)\"");

    private ProcessName() {}

    static @Nullable String of(String xml) {
        Matcher matcher = PROCESS.matcher(xml);
        return matcher.find() ? matcher.group(1) : null;
    }
}

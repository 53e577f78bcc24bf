package se.skolrutin.escalation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The rules and the law's clocks as they are written, file by file.
 *
 * @param files texts by file name
 */
record RuleText(SortedMap<String, String> files) {

    private static final String SHIPPED = "classpath*:rules/*.*";
    private static final Pattern HEADING = Pattern.compile("// ([\\w-]+\\.(?:drl|yaml))\n");

    static RuleText shipped() {
        try {
            SortedMap<String, String> found = new TreeMap<>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                found.put(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return new RuleText(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the rules from " + SHIPPED, e);
        }
    }

    /** The files again from their {@link #content}. */
    static RuleText of(String content) {
        SortedMap<String, String> files = new TreeMap<>();
        var headings = HEADING.matcher(content).results().toList();
        for (var i = 0; i < headings.size(); i++) {
            var end = i + 1 < headings.size() ? headings.get(i + 1).start() : content.length();
            files.put(
                    headings.get(i).group(1), content.substring(headings.get(i).end(), end));
        }
        return new RuleText(files);
    }

    /** The files with rules only. */
    SortedMap<String, String> rules() {
        SortedMap<String, String> rules = new TreeMap<>(files);
        rules.keySet().removeIf(name -> !name.endsWith(".drl"));
        return rules;
    }

    /** True where some rule looks at facts of that type. */
    boolean readsFact(Class<?> type) {
        var pattern = Pattern.compile("\\b" + type.getSimpleName() + "\\(");
        return rules().values().stream()
                .anyMatch(rules -> pattern.matcher(rules).find());
    }

    /** All of it, file after file. */
    String content() {
        return files.entrySet().stream()
                .map(file -> "// " + file.getKey() + "\n" + file.getValue())
                .collect(joining());
    }

    /** A hash of everything it says. */
    String version() {
        return hash(content()).substring(0, 16);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package se.skolrutin.routines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one version by name: one BPMN file and the forms its tasks use. */
record RoutineFiles(SortedMap<String, String> contents) {

    static RoutineFiles of(Map<String, String> contents) {
        return new RoutineFiles(new TreeMap<>(contents));
    }

    /**
     * The BPMN.
     *
     * @throws IllegalArgumentException unless there is exactly one such file
     */
    String bpmn() {
        var processes = contents.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(Map.Entry::getValue)
                .toList();
        if (processes.size() != 1) {
            throw new IllegalArgumentException("Expected one BPMN file, but there are " + processes.size());
        }
        return processes.getFirst();
    }

    /** The schemas of the forms by form id. */
    Map<String, String> forms() {
        Map<String, String> forms = new TreeMap<>();
        contents.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                forms.put(name.substring(0, name.length() - ".form".length()), content);
            }
        });
        return forms;
    }

    String hash() {
        MessageDigest digest = sha256();
        contents.forEach((name, content) -> {
            digest.update((name + "\0" + content + "\0").getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

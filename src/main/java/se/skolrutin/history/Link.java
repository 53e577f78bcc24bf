package se.skolrutin.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;

/** An entry in its place in a case's chain: its hash covers everything it says and the hash before it. */
record Link(Entry entry, int seq, Instant recordedAt, String previous) {

    String hash() {
        StringBuilder said = new StringBuilder();
        add(said, previous, entry.caseId(), seq, entry.at(), recordedAt, entry.actor(), entry.kind());
        add(said, entry.processId(), entry.elementId(), entry.sourceKey());
        new TreeMap<>(entry.args()).forEach((name, value) -> add(said, name, value));
        return HexFormat.of().formatHex(sha256(said.toString()));
    }

    /** Lengths go first, so that no two different entries read the same. */
    private static void add(StringBuilder said, Object... parts) {
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            said.append(part == null ? -1 : text.length()).append(':').append(text);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java to have SHA-256", e);
        }
    }
}

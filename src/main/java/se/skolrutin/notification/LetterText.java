package se.skolrutin.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The text of a kind of message: its first line is the subject, words in braces are filled in. */
record LetterText(String subject, String body) {

    static LetterText of(NoticeKind kind) {
        String file = "/mail/" + kind.code() + ".txt";
        try (InputStream in = LetterText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Expected a text " + file + " in the application, but there is none.");
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new LetterText(parts[0].strip(), parts[1].strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LetterText with(Map<String, String> words) {
        String filledSubject = subject;
        String filledBody = body;
        for (Map.Entry<String, String> word : words.entrySet()) {
            String place = "{" + word.getKey() + "}";
            filledSubject = filledSubject.replace(place, word.getValue());
            filledBody = filledBody.replace(place, word.getValue());
        }
        return new LetterText(filledSubject, filledBody);
    }
}

package se.skolrutin.tasks;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a form asks of a text. */
record TextRule(JsonNode validate, int longest) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,20}");

    String checked(Object sent) throws Unfit {
        if (!(sent instanceof String) && !(sent instanceof Number) && !(sent instanceof Boolean)) {
            throw new Unfit("text");
        }
        String text = sent.toString().strip();
        checkLength(text);
        checkShape(text);
        return text;
    }

    private void checkLength(String text) throws Unfit {
        int most = validate.path("maxLength").asInt(longest);
        if (text.length() > most) {
            throw new Unfit("too-long", most, text.length());
        }
        int least = validate.path("minLength").asInt(0);
        if (text.length() < least) {
            throw new Unfit("too-short", least);
        }
    }

    private void checkShape(String text) throws Unfit {
        String pattern = validate.path("pattern").asString("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            throw new Unfit("pattern");
        }
        String kind = validate.path("validationType").asString("");
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            throw new Unfit("email");
        }
        if (kind.equals("phone") && !PHONE.matcher(text).matches()) {
            throw new Unfit("phone");
        }
    }
}

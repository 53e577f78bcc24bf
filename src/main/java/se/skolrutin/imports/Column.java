package se.skolrutin.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a file by its Swedish name and the other names it is known by. Upper and lower case, spaces, hyphens and the
 * dots of å, ä and ö make no difference.
 */
public record Column(String name, List<String> otherNames) {

    private static final Pattern INSIGNIFICANT = Pattern.compile("[^a-z0-9]");

    public static Column of(String name, String... otherNames) {
        return new Column(name, List.of(otherNames));
    }

    boolean isCalled(String heading) {
        var plain = plain(heading);
        return plain(name).equals(plain)
                || otherNames.stream().anyMatch(other -> plain(other).equals(plain));
    }

    private static String plain(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return INSIGNIFICANT.matcher(decomposed).replaceAll("");
    }
}

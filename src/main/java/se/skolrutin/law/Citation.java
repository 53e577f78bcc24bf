package se.skolrutin.law;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A paragraph that a text cites.
 *
 * @param paragraph a number, perhaps with a letter: {@code 19 a}
 * @param statute its name, empty where the text names none
 */
record Citation(int chapter, String paragraph, String statute) {

    private static final String NUMBER = "\\d+(?: [a-z]\\b)?";
    private static final Pattern PLACES =
            Pattern.compile("(\\d+) kap\\. (" + NUMBER + "(?:(?:, | och | samt )" + NUMBER + ")*) §§?");
    private static final Pattern PARAGRAPH = Pattern.compile(NUMBER);
    private static final Pattern STATUTE =
            Pattern.compile("skollagen|socialtjänstlagen|offentlighets- och sekretesslagen");

    /** All paragraphs a text cites, in its order: {@code 7 kap. 17 och 19 a §§ samt 15 kap. 16 § skollagen} are three. */
    static Set<Citation> in(String text) {
        var found = new LinkedHashSet<Citation>();
        PLACES.matcher(text).results().forEach(places -> {
            var statute = statuteAfter(text, places.end());
            PARAGRAPH
                    .matcher(places.group(2))
                    .results()
                    .forEach(one -> found.add(new Citation(Integer.parseInt(places.group(1)), one.group(), statute)));
        });
        return found;
    }

    private static String statuteAfter(String text, int place) {
        var statute = STATUTE.matcher(text);
        return statute.find(place) ? statute.group() : "";
    }

    @Override
    public String toString() {
        return chapter + " kap. " + paragraph + " § " + statute;
    }
}

package se.skolrutin.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty or a rule as a statute has it, in one version. A duty that moves to another statute keeps its id.
 *
 * @param heading a few words of ours
 * @param statute its name and number: {@code skollagen (2010:800)}
 * @param place chapter and paragraph; empty where a whole change is meant
 * @param summary one sentence in plain Swedish, not the statute's own
 * @param clocks the words by which it says how soon, such as "skyndsamt"; none where it says nothing
 */
public record LawReference(
        String id,
        String heading,
        String statute,
        @Nullable Place place,
        String summary,
        List<String> clocks,
        Validity validity,
        String source)
        implements LawEntry {

    /**
     * @param chapter from 1
     * @param paragraph a number, perhaps with a letter: {@code 19 a}
     */
    public record Place(int chapter, String paragraph) {}

    @Override
    public String law() {
        return place == null ? statute : place.chapter() + " kap. " + place.paragraph() + " § " + statute;
    }

    /** True where the text it is cited in names the statute, too. */
    boolean isMeantBy(Citation citation) {
        return place != null
                && !citation.statute().isEmpty()
                && place.chapter() == citation.chapter()
                && place.paragraph().equals(citation.paragraph())
                && statute.startsWith(citation.statute());
    }
}

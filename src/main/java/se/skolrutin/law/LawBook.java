package se.skolrutin.law;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Everything the files of {@code rules/lag} say, checked as a whole.
 *
 * @param entries file after file, in the order they are written
 */
record LawBook(List<LawEntry> entries) {

    private record Filed(String file, LawEntry entry) {

        boolean isOtherVersionOf(Filed other) {
            return entry.getClass() == other.entry.getClass() && entry.id().equals(other.entry.id());
        }

        <T> T refuse(String field, String problem) {
            throw new LawRefused(file, entry.id(), field, problem);
        }
    }

    /**
     * Reads the texts of files, by name.
     *
     * @throws LawRefused where one cannot be read, two versions of the same thing overlap, or a paragraph is cited that
     *     no reference describes
     */
    static LawBook of(SortedMap<String, String> files) {
        var filed = new ArrayList<Filed>();
        files.forEach((name, yaml) -> LawFile.entries(name, yaml).forEach(entry -> filed.add(new Filed(name, entry))));
        var book = new LawBook(filed.stream().map(Filed::entry).toList());
        filed.forEach(one -> refuseOverlap(one, filed));
        filed.forEach(book::refuseUnknownLaw);
        return book;
    }

    private static void refuseOverlap(Filed one, List<Filed> all) {
        all.stream()
                .filter(other -> other != one && one.isOtherVersionOf(other))
                .filter(other -> one.entry().validity().overlaps(other.entry().validity()))
                .findFirst()
                .ifPresent(other -> one.refuse(
                        "validFrom", "gives days that another version in " + other.file() + " covers as well"));
    }

    private void refuseUnknownLaw(Filed one) {
        Citation.in(one.entry().law()).stream()
                .filter(citation -> !knows(citation))
                .findFirst()
                .ifPresent(citation -> one.refuse("law", "cites " + citation + ", which no reference describes"));
    }

    /** True where some version of some reference is of that paragraph. */
    boolean knows(Citation citation) {
        return meantBy(citation).findAny().isPresent();
    }

    /** The references of a paragraph in all their versions, also those where it stands elsewhere. */
    Stream<LawReference> meantBy(Citation citation) {
        var ids = references()
                .filter(reference -> reference.isMeantBy(citation))
                .map(LawReference::id)
                .toList();
        return references().filter(reference -> ids.contains(reference.id()));
    }

    private Stream<LawReference> references() {
        return all(LawReference.class);
    }

    <T extends LawEntry> Stream<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }
}

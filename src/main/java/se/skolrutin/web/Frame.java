package se.skolrutin.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.skolrutin.access.Viewer;

/**
 * What surrounds every page: who looks at it, in which roles, and the ways on.
 *
 * @param substitutes whether there is a way to those who stand in
 * @param reasons whether there is a way to what was opened with a reason
 * @param refusedAddress where mail to the viewer does not get through, empty where it does
 */
record Frame(
        Viewer viewer,
        String initials,
        String roles,
        List<Link> links,
        boolean substitutes,
        boolean reasons,
        @Nullable String refusedAddress) {

    /** A way on; the icon's name is also the key of its word. */
    record Link(String path, String icon, boolean current) {}

    static Frame of(Viewer viewer, String path, Words words, @Nullable String refusedAddress) {
        return new Frame(
                viewer,
                initials(viewer.name()),
                roles(viewer, words),
                links(viewer, path),
                viewer.hasAny(SubstitutionPages.OPEN_TO),
                viewer.hasAny(ReasonReviewPages.OPEN_TO),
                refusedAddress);
    }

    private static List<Link> links(Viewer viewer, String path) {
        return Arrays.stream(Section.values())
                .filter(section -> section.concerns(viewer))
                .map(section -> new Link(section.path(), section.icon(), section.holds(path)))
                .toList();
    }

    private static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        return parts.length < 2 ? first(parts[0]) : first(parts[0]) + first(parts[parts.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1);
    }

    private static String roles(Viewer viewer, Words words) {
        return viewer.roles().stream().sorted().map(words::label).collect(Collectors.joining(", "));
    }
}

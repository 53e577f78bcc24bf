package se.skolrutin.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** What the law said or will say on a day. Read from {@code rules/lag} at the start, which refuses what is wrong there. */
@Service
public class Law {

    private static final String SHIPPED = "classpath*:rules/lag/*.yaml";

    private final LawBook book;

    Law() {
        this(LawBook.of(shipped()));
    }

    Law(LawBook book) {
        this.book = book;
    }

    /** The texts of the files that come with the product, by name. */
    static SortedMap<String, String> shipped() {
        var files = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the law from " + SHIPPED, e);
        }
        return files;
    }

    /**
     * The references a text cites, such as the source of a limit, as they held that day. Where a duty stood in another
     * paragraph by then, that version. None for what held on no such day.
     */
    public List<LawReference> cited(String text, LocalDate day) {
        return Citation.in(text).stream()
                .flatMap(book::meantBy)
                .filter(reference -> reference.validity().holdsOn(day))
                .distinct()
                .toList();
    }

    public OnDay<LawReference> references(LocalDate day) {
        return on(LawReference.class, day);
    }

    public OnDay<SupportType> supportTypes(LocalDate day) {
        return on(SupportType.class, day);
    }

    public OnDay<LeaveLimit> leaveLimits(LocalDate day) {
        return on(LeaveLimit.class, day);
    }

    private <T extends LawEntry> OnDay<T> on(Class<T> kind, LocalDate day) {
        return OnDay.of(book.all(kind).toList(), day);
    }
}

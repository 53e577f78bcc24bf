package se.skolrutin.orchestration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search found: a page of rows and where in the whole it lies. */
record SearchAnswer(List<Map<String, Object>> items, PageAnswer page) {

    /** The count goes no further than the largest page; beyond that there are more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageAnswer(
            long totalItems,
            boolean hasMoreTotalItems,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}

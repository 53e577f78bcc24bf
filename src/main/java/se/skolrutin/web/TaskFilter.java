package se.skolrutin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import se.skolrutin.cases.Routine;
import se.skolrutin.escalation.Stage;
import se.skolrutin.tasks.TaskGrouping;
import se.skolrutin.tasks.TaskOrder;
import se.skolrutin.tasks.TaskSearch;
import se.skolrutin.tasks.When;
import se.skolrutin.tasks.Whose;

/**
 * What the tasklist is narrowed to and how it is laid out, as its address says it. The words that somebody looks for are
 * often a name and are never part of the address.
 *
 * @param absence the least absence of the last four weeks, in percent
 * @param silence for how many days nobody has reached the home
 * @param view the saved view that was opened, which may have been changed since
 * @param from how many were shown before more were asked for
 */
record TaskFilter(
        @Nullable When when,
        @Nullable UUID classId,
        @Nullable Routine routine,
        @Nullable Stage stage,
        Whose whose,
        boolean statutory,
        @Nullable Integer absence,
        @Nullable Integer silence,
        TaskOrder order,
        TaskGrouping grouping,
        Set<TaskColumn> columns,
        @Nullable UUID view,
        String words,
        int limit,
        int from) {

    private static final int ROWS = 30;
    private static final int MOST = 1000;

    /** What absence can be narrowed to, in percent, and for how many days a home can have been silent. */
    static final List<Integer> ABSENCES = List.of(10, 15, 20, 30, 50);

    static final List<Integer> SILENCES = List.of(7, 14, 28);

    private static final Set<TaskColumn> USUAL = EnumSet.of(TaskColumn.STEP);

    /** What is unknown or cannot be read does not narrow. */
    static TaskFilter of(MultiValueMap<String, String> sent) {
        int from = number(sent.getFirst("efter"));
        return new TaskFilter(
                known(When.values(), When::code, sent.getFirst("nar")),
                id(sent.getFirst("klass")),
                known(Routine.values(), Routine::code, sent.getFirst("rutin")),
                known(Stage.values(), Stage::code, sent.getFirst("steg")),
                orElse(known(Whose.values(), Whose::code, sent.getFirst("vems")), Whose.ALL),
                "ja".equals(sent.getFirst("lag")),
                among(ABSENCES, sent.getFirst("franvaro")),
                among(SILENCES, sent.getFirst("tyst")),
                orElse(known(TaskOrder.values(), TaskOrder::code, sent.getFirst("ordning")), TaskOrder.URGENCY),
                orElse(known(TaskGrouping.values(), TaskGrouping::code, sent.getFirst("grupp")), TaskGrouping.TIME),
                columns(sent.get("visa")),
                id(sent.getFirst("vy")),
                orElse(sent.getFirst("sok"), "").strip(),
                Math.clamp(Math.max(from + ROWS, number(sent.getFirst("antal"))), ROWS, MOST),
                from);
    }

    TaskSearch search(Instant now) {
        return new TaskSearch(
                when,
                null,
                null,
                classId,
                routine == null ? null : routine.code(),
                stage == null ? null : stage.code(),
                whose,
                statutory,
                absence,
                silence == null ? null : now.minus(Duration.ofDays(silence)),
                words,
                order,
                grouping,
                limit);
    }

    /** The address that shows the same, but for the words. */
    public String address() {
        MultiValueMap<String, String> said = said();
        say(said, "vy", view, UUID::toString);
        say(said, "antal", limit == ROWS ? null : limit, String::valueOf);
        return UriComponentsBuilder.fromPath("/uppgifter").queryParams(said).toUriString();
    }

    /** What a view keeps. */
    String kept() {
        return String.valueOf(
                UriComponentsBuilder.newInstance().queryParams(said()).build().getQuery());
    }

    /** What is not as usual; never nothing. */
    private MultiValueMap<String, String> said() {
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
        say(said, "nar", when, When::code);
        say(said, "klass", classId, UUID::toString);
        say(said, "rutin", routine, Routine::code);
        say(said, "steg", stage, Stage::code);
        say(said, "vems", whose == Whose.ALL ? null : whose, Whose::code);
        say(said, "lag", statutory ? "ja" : null, Function.identity());
        say(said, "franvaro", absence, String::valueOf);
        say(said, "tyst", silence, String::valueOf);
        say(said, "ordning", order == TaskOrder.URGENCY ? null : order, TaskOrder::code);
        say(said, "grupp", grouping, TaskGrouping::code);
        if (!columns.equals(USUAL)) {
            said.add("visa", columns.stream().map(TaskColumn::code).collect(Collectors.joining(".")));
        }
        return said;
    }

    /** Whether some of the person's tasks may be left out. */
    public boolean narrow() {
        return Stream.of(when, classId, routine, stage, absence, silence).anyMatch(Objects::nonNull)
                || whose != Whose.ALL
                || statutory
                || searched();
    }

    public boolean searched() {
        return !words.isEmpty();
    }

    public boolean shows(String column) {
        return columns.contains(TaskColumn.valueOf(column));
    }

    /** Whether there is anything to lay in columns of its own. */
    public boolean hasFacts() {
        return columns.stream().anyMatch(column -> column != TaskColumn.STEP);
    }

    public boolean mayShowMore() {
        return limit < MOST;
    }

    /** How many more are shown when asked for. */
    public int more(int found) {
        return Math.min(ROWS, found - limit);
    }

    /** Several boxes, or one word with dots between as the address has it. */
    private static Set<TaskColumn> columns(@Nullable Collection<String> sent) {
        if (sent == null) {
            return USUAL;
        }
        List<String> codes =
                sent.stream().flatMap(word -> Arrays.stream(word.split("\\."))).toList();
        return Arrays.stream(TaskColumn.values())
                .filter(column -> codes.contains(column.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskColumn.class)));
    }

    private static <T> void say(
            MultiValueMap<String, String> said, String name, @Nullable T value, Function<T, String> code) {
        if (value != null) {
            said.add(name, code.apply(value));
        }
    }

    private static <T> @Nullable T known(T[] all, Function<T, String> code, @Nullable String sent) {
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(sent))
                .findFirst()
                .orElse(null);
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable UUID id(@Nullable String sent) {
        try {
            return sent == null || sent.isEmpty() ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable Integer among(List<Integer> choices, @Nullable String sent) {
        return choices.stream()
                .filter(one -> one.toString().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private static int number(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : 0;
    }
}

package se.skolrutin.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import se.skolrutin.tasks.PickedTask;

/**
 * What somebody picked in the tasklist.
 *
 * @param tasks each once, in the order of the list
 * @param list the address of the list as it was narrowed then
 */
record Picks(List<PickedTask> tasks, String list) {

    static final int MOST = 100;

    private static final Pattern PICKED = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    static Picks of(MultiValueMap<String, String> sent) {
        Map<Long, PickedTask> picked = new LinkedHashMap<>();
        sent.getOrDefault("uppgift", List.of()).stream().map(Picks::task).forEach(one -> picked.put(one.key(), one));
        return new Picks(List.copyOf(picked.values()), list(Objects.requireNonNullElse(sent.getFirst("lista"), "")));
    }

    private static PickedTask task(String sent) {
        Matcher picked = PICKED.matcher(sent);
        if (!picked.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new PickedTask(Long.parseLong(picked.group(1)), Integer.parseInt(picked.group(2)));
    }

    /** Put together anew out of what the filter knows, so that it leads nowhere else. */
    private static String list(String address) {
        String query = address.substring(address.indexOf('?') + 1);
        return TaskFilter.of(
                        UriComponentsBuilder.newInstance().query(query).build().getQueryParams())
                .address();
    }

    /** Those with one of the keys. */
    Picks only(Collection<Long> keys) {
        return new Picks(tasks.stream().filter(one -> keys.contains(one.key())).toList(), list);
    }

    /** Together with those of another. */
    Picks with(Picks other) {
        return new Picks(Stream.concat(tasks.stream(), other.tasks.stream()).toList(), list);
    }

    /** As many as can be done something to at once, and not none. */
    boolean fit() {
        return !tasks.isEmpty() && tasks.size() <= MOST;
    }
}

package se.skolrutin.ss12000;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The school's system as the standard describes it. Reads whole lists, page by page: one that breaks anywhere throws, so
 * that half a list is never taken for all of it.
 */
@Service
public class SchoolSystem {

    private final Ss12000Settings settings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final @Nullable Exchange exchange;

    SchoolSystem(Ss12000Settings settings) {
        this.settings = settings;
        this.exchange = settings.baseUrl() == null ? null : new Exchange(settings, json);
    }

    /** Whether there is an address to fetch from. */
    public boolean connected() {
        return exchange != null;
    }

    /** The name of the server's machine, for people; empty where not connected. */
    public String host() {
        return settings.baseUrl() == null
                ? ""
                : Optional.ofNullable(settings.baseUrl().getHost()).orElse("");
    }

    /**
     * Reads all pages of a list, in order.
     *
     * @param page gets each page with what could not be read of it
     * @throws NotOffered where the server does not have the list
     * @throws SchoolSystemFailure where any page did not come whole
     */
    public <T> void read(Resource<T> resource, Query query, Consumer<Items<T>> page) {
        pages(resource.path(), query.filters(), answer -> page.accept(items(resource, answer)));
    }

    /**
     * One by its id; empty where there is none, or where it cannot be read.
     *
     * @throws SchoolSystemFailure where the server did not answer
     */
    public <T> Optional<T> one(Resource<T> resource, UUID id) {
        try {
            var item = exchange().get(resource.path() + "/" + id, Map.of("expandReferenceNames", "true"));
            return items(
                            resource,
                            json.createObjectNode()
                                    .set("data", json.createArrayNode().add(item)))
                    .read()
                    .stream()
                    .findFirst();
        } catch (NotOffered unknown) {
            return Optional.empty();
        }
    }

    /**
     * What was removed after that moment, by the path of its list.
     *
     * @throws NotOffered where the server does not tell: then only a whole reading shows what is gone
     */
    public Map<String, List<UUID>> removedAfter(Instant moment, List<Resource<? extends Entity>> resources) {
        var removed = new HashMap<String, List<UUID>>();
        pages("deletedEntities", Map.of("after", moment.toString()), answer -> {
            for (var resource : resources) {
                for (var id : answer.path("data").path(resource.path())) {
                    uuid(id.asString(""))
                            .ifPresent(known -> removed.computeIfAbsent(resource.path(), path -> new ArrayList<>())
                                    .add(known));
                }
            }
        });
        return removed;
    }

    /**
     * Asks to be told of changes at an address.
     *
     * @throws NotOffered where the server has no subscriptions
     */
    public Subscription subscribe(String name, String target, List<Resource<?>> resources) {
        var wanted = resources.stream()
                .map(resource -> Map.of("resource", resource.type()))
                .toList();
        return subscription(exchange()
                .send(
                        HttpMethod.POST,
                        "subscriptions",
                        Map.of("name", name, "target", target, "resourceTypes", wanted)));
    }

    /**
     * Makes a subscription last longer.
     *
     * @throws NotOffered where the server no longer knows it, or cannot
     */
    public Subscription renew(String id) {
        return subscription(exchange().send(HttpMethod.PATCH, "subscriptions/" + id, Map.of()));
    }

    private Subscription subscription(JsonNode answer) {
        try {
            return json.treeToValue(answer, Subscription.class);
        } catch (JacksonException e) {
            throw new SchoolSystemFailure("Svaret på subscriptions saknar id eller giltighetstid.");
        }
    }

    private void pages(String path, Map<String, String> filters, Consumer<JsonNode> page) {
        var parameters = new HashMap<>(filters);
        parameters.put("limit", String.valueOf(settings.pageSize()));
        var seen = new HashSet<String>();
        var token = Optional.<String>empty();
        do {
            var answer = exchange().get(path, parameters);
            if (!answer.path("data").isContainer()) {
                throw new SchoolSystemFailure("Svaret på %s saknar data.".formatted(path));
            }
            page.accept(answer);
            token = Optional.of(answer.path("pageToken").asString("")).filter(next -> !next.isEmpty());
            // a token stands for the filters as well, which may not be sent beside it
            parameters.keySet().retainAll(List.of("limit"));
            token.ifPresent(next -> parameters.put("pageToken", next));
            if (token.isPresent() && !seen.add(token.get())) {
                throw new SchoolSystemFailure("Sidorna av %s tar aldrig slut.".formatted(path));
            }
        } while (token.isPresent());
    }

    private <T> Items<T> items(Resource<T> resource, JsonNode answer) {
        var read = new ArrayList<T>();
        var flaws = new ArrayList<Flaw>();
        for (var item : answer.path("data")) {
            try {
                var one = json.treeToValue(item, resource.item());
                if (one instanceof Entity entity && entity.id() == null) {
                    flaws.add(new Flaw(resource.path(), null, "id", "Väntade ett id, men det saknas."));
                } else {
                    read.add(one);
                }
            } catch (DatabindException e) {
                flaws.add(flaw(resource, item, e));
            }
        }
        return new Items<>(read, flaws);
    }

    /** Quotes nothing of the value: it may be about a person. */
    private static Flaw flaw(Resource<?> resource, JsonNode item, DatabindException unreadable) {
        var field = new StringBuilder();
        unreadable.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .forEach(name -> field.append(field.isEmpty() ? "" : ".").append(name));
        return new Flaw(
                resource.path(),
                uuid(item.path("id").asString("")).map(UUID::toString).orElse(null),
                field.isEmpty() ? "post" : field.toString(),
                "Väntade ett värde av den sort som standarden anger, men fältet går inte att läsa.");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Exchange exchange() {
        if (exchange == null) {
            throw new SchoolSystemFailure("Ingen anslutning till skolans system är inställd.");
        }
        return exchange;
    }
}

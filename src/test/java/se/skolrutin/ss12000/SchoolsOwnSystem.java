package se.skolrutin.ss12000;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A school's system that speaks SS 12000 over HTTP: tokens, pages of two, what was changed and what was removed, and every
 * kind of trouble on demand.
 */
public final class SchoolsOwnSystem {

    private static final int PAGE = 2;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final Map<String, Map<UUID, Map<String, Object>>> lists = new ConcurrentHashMap<>();
    private final Map<String, Map<UUID, Instant>> removed = new ConcurrentHashMap<>();
    private final Map<String, Cursor> cursors = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Integer>> troubles = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> subscriptions = new CopyOnWriteArrayList<>();

    /** The rest of a list that somebody has begun to read. */
    private record Cursor(String resource, List<Map<String, Object>> rest) {}

    public SchoolsOwnSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/v2/", this::api);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As new: nothing in it, nothing wrong with it, nobody has asked. */
    public void reset() {
        List.of(lists, removed, cursors, troubles).forEach(Map::clear);
        missing.clear();
        asked.clear();
        subscriptions.clear();
        held.values().forEach(CountDownLatch::countDown);
        held.clear();
    }

    /** Puts one there, or in the place of the one before, as changed right now. */
    public UUID put(String resource, UUID id, Map<String, Object> fields) {
        var item = new LinkedHashMap<String, Object>(fields);
        item.put("id", id.toString());
        item.put("meta", Map.of("modified", Instant.now().toString()));
        item.put("vendorsOwnField", Map.of("anything", 1));
        lists.computeIfAbsent(resource, key -> new ConcurrentHashMap<>()).put(id, item);
        return id;
    }

    /** As though it had been changed then. */
    public void changedAt(String resource, UUID id, Instant moment) {
        lists.get(resource).get(id).put("meta", Map.of("modified", moment.toString()));
    }

    public void remove(String resource, UUID id) {
        lists.get(resource).remove(id);
        removed.computeIfAbsent(resource, key -> new ConcurrentHashMap<>()).put(id, Instant.now());
    }

    /** Is gone without a word. */
    public void lose(String resource, UUID id) {
        lists.get(resource).remove(id);
    }

    public void offersNo(String... resources) {
        missing.addAll(List.of(resources));
    }

    /** Answers the next calls of the list with these statuses, one each; 0 is an answer as it should be. */
    public void answers(String resource, Integer... statuses) {
        troubles.put(resource, new CopyOnWriteArrayList<>(statuses));
    }

    /** Answers nothing of the list until it is released. */
    public CountDownLatch holds(String resource) {
        var latch = new CountDownLatch(1);
        held.put(resource, latch);
        return latch;
    }

    public void forgetsTokens() {
        tokens.clear();
    }

    /** What was asked for, as path and query, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public List<Map<String, Object>> subscriptions() {
        return List.copyOf(subscriptions);
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var secret = exchange.getRequestHeaders().getFirst("Authorization");
        if (!body.contains("grant_type=client_credentials") || secret == null || !secret.startsWith("Basic ")) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        var token = UUID.randomUUID().toString();
        tokens.add(token);
        answer(exchange, 200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 3600));
    }

    private void api(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/v2/".length());
        var resource = path.replaceAll("/.*", "");
        asked.add(path
                + (exchange.getRequestURI().getQuery() == null
                        ? ""
                        : "?" + exchange.getRequestURI().getQuery()));
        waitIfHeld(resource);
        var trouble = troubles.getOrDefault(resource, List.of());
        var status = trouble.isEmpty() ? 0 : trouble.removeFirst();
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.contains(bearer.replace("Bearer ", ""))) {
            answer(exchange, 401, Map.of("code", "401", "message", "Okänd token"));
        } else if (missing.contains(resource)) {
            answer(exchange, 501, Map.of("code", "501", "message", "Stöds inte"));
        } else if (status == 200) {
            broken(exchange);
        } else if (status != 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, status, Map.of("code", "" + status, "message", "Senare"));
        } else if (resource.equals("subscriptions")) {
            subscribe(exchange, path);
        } else if (resource.equals("deletedEntities")) {
            answer(exchange, 200, Map.of("data", removedAfter(query(exchange).get("after"))));
        } else if (path.contains("/")) {
            one(exchange, resource, UUID.fromString(path.substring(resource.length() + 1)));
        } else {
            page(exchange, resource, query(exchange));
        }
    }

    private void waitIfHeld(String resource) {
        var latch = held.get(resource);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void broken(HttpExchange exchange) throws IOException {
        var half = "{\"data\": [{\"id\": \"".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, half.length);
        exchange.getResponseBody().write(half);
        exchange.close();
    }

    private void page(HttpExchange exchange, String resource, Map<String, String> query) throws IOException {
        var token = query.get("pageToken");
        if (token != null
                && query.keySet().stream()
                        .anyMatch(name -> !Set.of("pageToken", "limit").contains(name))) {
            answer(exchange, 400, Map.of("code", "400", "message", "pageToken kan inte kombineras"));
            return;
        }
        var all = token == null ? found(resource, query) : cursors.remove(token).rest();
        var most = Math.min(PAGE, Integer.parseInt(query.getOrDefault("limit", "2")));
        var now = all.stream().limit(most).toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("data", now);
        answer.put("pageToken", null);
        if (all.size() > most) {
            var next = UUID.randomUUID().toString();
            cursors.put(next, new Cursor(resource, all.subList(most, all.size())));
            answer.put("pageToken", next);
        }
        answer(exchange, 200, answer);
    }

    private List<Map<String, Object>> found(String resource, Map<String, String> query) {
        var after = query.get("meta.modified.after");
        var event = query.get("calendarEvent");
        var day = query.get("startDate");
        return lists.getOrDefault(resource, Map.of()).values().stream()
                .filter(item -> after == null || modified(item).isAfter(Instant.parse(after)))
                .filter(item -> event == null || Map.of("id", event).equals(item.get("calendarEvent")))
                .filter(item -> day == null || day.equals(item.get("startDate")))
                .sorted((one, other) ->
                        one.get("id").toString().compareTo(other.get("id").toString()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Instant modified(Map<String, Object> item) {
        return Instant.parse(((Map<?, ?>) item.get("meta")).get("modified").toString());
    }

    private void one(HttpExchange exchange, String resource, UUID id) throws IOException {
        var item = lists.getOrDefault(resource, Map.of()).get(id);
        if (item == null) {
            answer(exchange, 404, Map.of("code", "404", "message", "Finns inte"));
        } else {
            answer(exchange, 200, item);
        }
    }

    private Map<String, List<String>> removedAfter(String moment) {
        var after = moment == null ? Instant.EPOCH : Instant.parse(moment);
        return removed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().entrySet().stream()
                        .filter(gone -> gone.getValue().isAfter(after))
                        .map(gone -> gone.getKey().toString())
                        .toList()));
    }

    private void subscribe(HttpExchange exchange, String path) throws IOException {
        var expires =
                Instant.now().plus(path.contains("/") ? 90 : 1, ChronoUnit.DAYS).toString();
        if (exchange.getRequestMethod().equals("PATCH")) {
            answer(exchange, 200, Map.of("id", path.substring("subscriptions/".length()), "expires", expires));
            return;
        }
        @SuppressWarnings("unchecked")
        var wanted = (Map<String, Object>) json.readValue(exchange.getRequestBody(), Map.class);
        subscriptions.add(wanted);
        answer(exchange, 201, Map.of("id", UUID.randomUUID().toString(), "expires", expires));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var content = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}

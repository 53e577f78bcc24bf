package se.skolrutin.orchestration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers searches from the tables that the feed keeps. */
@Component
class Searches {

    private final JdbcClient jdbc;
    private final ElementNames names;

    Searches(JdbcClient jdbc, ElementNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** @param scope what holds of every answer, whatever the question asks */
    SearchAnswer search(Resource resource, JsonNode question, Condition scope) {
        names.learn();
        Condition wanted = scope.and(Filter.condition(resource, question.path("filter")));
        Order order = Order.of(resource, question.path("sort"));
        Page page = Page.of(question.path("page"));
        List<Row> rows = rows(resource, wanted.and(page.condition(order)), order, page);
        return answer(rows, count(resource, wanted));
    }

    Optional<Map<String, Object>> one(Resource resource, long key) {
        names.learn();
        Condition same = Condition.of(resource.key().sql() + " = ?", key);
        return rows(resource, same, Order.byKey(resource), Page.FIRST).stream()
                .map(Row::shown)
                .findFirst();
    }

    private List<Row> rows(Resource resource, Condition wanted, Order order, Page page) {
        Collection<Field> shown = resource.shown().values();
        String columns = Stream.concat(shown.stream(), order.fields().stream())
                .map(Field::sql)
                .collect(Collectors.joining(", "));
        List<Row> rows = jdbc.sql("select %s from %s where %s order by %s limit %d offset %d"
                        .formatted(
                                columns,
                                resource.from(),
                                wanted.sql(),
                                order.sql(page.backwards()),
                                page.limit(),
                                page.from()))
                .params(wanted.bound())
                .query((result, number) -> Row.read(result, shown, order.fields()))
                .list();
        return page.backwards() ? rows.reversed() : rows;
    }

    private long count(Resource resource, Condition wanted) {
        return jdbc.sql("select count(*) from (select 1 from %s where %s limit %d) found"
                        .formatted(resource.from(), wanted.sql(), Page.MOST + 1))
                .params(wanted.bound())
                .query(Long.class)
                .single();
    }

    private static SearchAnswer answer(List<Row> rows, long count) {
        return new SearchAnswer(
                rows.stream().map(Row::shown).toList(),
                new SearchAnswer.PageAnswer(
                        Math.min(count, Page.MOST),
                        count > Page.MOST,
                        rows.isEmpty() ? null : rows.getFirst().cursor(),
                        rows.isEmpty() ? null : rows.getLast().cursor()));
    }
}

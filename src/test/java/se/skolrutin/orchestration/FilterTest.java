package se.skolrutin.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FilterTest {

    private static final Resource THINGS = Resource.of("thing t", "thingKey", "t.key")
            .show(Kind.TEXT, "name", "t.name")
            .show(Kind.TIME, "made", "t.made")
            .ask(Kind.TEXTS, "label", "t.labels")
            .askNested("exists (select 1 from part p where p.thing = t.key and %s)", Kind.TEXT, "part", "p.name")
            .askNested("exists (select 1 from part p where p.thing = t.key and %s)", Kind.INTEGER, "size", "p.size")
            .withAlternatives();

    @Test
    void bindsEveryValueAndWritesNoneIntoTheStatement() {
        Condition condition =
                condition("{'name': '%s', 'thingKey': '42'}".formatted(") or true; drop table thing; --"));
        assertThat(condition.sql()).isEqualTo("(t.name = ?::text and t.key = ?::bigint)");
        assertThat(condition.bound()).containsExactly(") or true; drop table thing; --", 42L);
    }

    static Stream<String[]> operators() {
        return Stream.of(
                new String[] {"{'$eq': 'a'}", "t.name = ?::text"},
                new String[] {"{'$neq': 'a'}", "t.name is distinct from ?::text"},
                new String[] {"{'$exists': true}", "t.name is not null"},
                new String[] {"{'$exists': false}", "t.name is null"},
                new String[] {"{'$in': ['a', 'b']}", "t.name in (?::text, ?::text)"},
                new String[] {"{'$eq': 'a', '$in': [], '$notIn': []}", "t.name = ?::text"},
                new String[] {"{'$notIn': ['a']}", "not coalesce(t.name in (?::text), false)"},
                new String[] {"{'$like': 'a*'}", "t.name like ?"},
                new String[] {"{'$gt': 'a', '$lte': 'b'}", "t.name > ?::text and t.name <= ?::text"});
    }

    @ParameterizedTest
    @MethodSource("operators")
    void understandsTheOperatorsOfTheApi(String asked, String sql) {
        assertThat(condition("{'name': " + asked + "}").sql()).isEqualTo("((" + sql + "))");
    }

    @Test
    void takesWildcardsAsWildcardsAndNothingElse() {
        assertThat(condition("{'name': {'$like': '10%_*?\\\\*'}}").bound()).containsExactly("10\\%\\_%_*");
    }

    @Test
    void looksIntoAListForEachOfItsTexts() {
        assertThat(condition("{'label': {'$in': ['a']}}").sql())
                .isEqualTo("((exists (select 1 from unnest(t.labels) as each where each in (?::text))))");
    }

    @Test
    void asksNestedPropertiesOfOneAndTheSameRow() {
        assertThat(condition("{'part': 'wheel', 'size': 3}").sql())
                .isEqualTo("(exists (select 1 from part p where p.thing = t.key"
                        + " and (p.name = ?::text and p.size = ?::integer)))");
    }

    @Test
    void joinsAlternativesWithOr() {
        assertThat(condition("{'$or': [{'name': 'a'}, {'name': 'b'}]}").sql())
                .isEqualTo("(((t.name = ?::text) or (t.name = ?::text)))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'unknown': 1}",
                "{'thingKey': 'x'}",
                "{'made': 'yesterday'}",
                "{'name': {'$regex': 'a'}}",
                "{'thingKey': {'$like': '4*'}}",
                "{'name': {'$in': 'a'}}",
                "['name']"
            })
    void refusesWhatItDoesNotUnderstand(String filter) {
        assertThatThrownBy(() -> condition(filter)).isInstanceOf(InvalidQuery.class);
    }

    private static Condition condition(String jsonWithApostrophes) {
        return Filter.condition(THINGS, JsonMapper.shared().readTree(jsonWithApostrophes.replace('\'', '"')));
    }
}

package se.skolrutin.orchestration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The comparisons a filter may ask for. */
enum Operator {
    EQUAL("$eq", "="),
    NOT_EQUAL("$neq", "is distinct from"),
    GREATER("$gt", ">"),
    GREATER_OR_EQUAL("$gte", ">="),
    LESS("$lt", "<"),
    LESS_OR_EQUAL("$lte", "<="),
    EXISTS("$exists", ""),
    IN("$in", ""),
    NOT_IN("$notIn", ""),
    LIKE("$like", "");

    private static final int MOST_VALUES = 1_000;

    private final String code;
    private final String sql;

    Operator(String code, String sql) {
        this.code = code;
        this.sql = sql;
    }

    /** What a plain value or an object of operators asks of the field. */
    static Condition conditions(Field field, JsonNode filter) {
        if (!filter.isObject()) {
            return EQUAL.on(field, filter);
        }
        return Condition.all(filter.propertyStream()
                .filter(entry -> !isUnasked(entry.getValue()))
                .map(entry -> named(entry.getKey(), field).on(field, entry.getValue()))
                .toList());
    }

    /** The client sends empty lists, too, for what was not asked. */
    private static boolean isUnasked(JsonNode operand) {
        return operand.isNull() || operand.isArray() && operand.isEmpty();
    }

    private static Operator named(String code, Field field) {
        Optional<Operator> found = Arrays.stream(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst();
        return found.orElseThrow(
                () -> new InvalidQuery("'%s' is not an operator for '%s'. Known are %s.", code, field.name(), codes()));
    }

    private static String codes() {
        return Arrays.stream(values()).map(operator -> operator.code).collect(Collectors.joining(", "));
    }

    private Condition on(Field field, JsonNode operand) {
        if (field.kind() == Kind.TEXTS) {
            return onEach(field, operand);
        }
        return switch (this) {
            case EXISTS -> exists(field, operand);
            case IN -> in(field, operand);
            case NOT_IN -> in(field, operand).negated();
            case LIKE -> like(field, operand);
            default -> compared(field, operand);
        };
    }

    /** A list holds what is asked when one of its texts does; it lacks it when none does. */
    private Condition onEach(Field list, JsonNode operand) {
        Field each = new Field(list.name(), "each", Kind.TEXT);
        String template = "exists (select 1 from unnest(" + list.sql() + ") as each where %s)";
        return switch (this) {
            case EXISTS -> flag(operand, list) ? sized(list, "> 0") : sized(list, "= 0");
            case NOT_EQUAL -> EQUAL.on(each, operand).within(template).negated();
            case NOT_IN -> IN.on(each, operand).within(template).negated();
            default -> on(each, operand).within(template);
        };
    }

    private static Condition sized(Field list, String size) {
        return Condition.of("cardinality(" + list.sql() + ") " + size);
    }

    private Condition compared(Field field, JsonNode operand) {
        return Condition.of(
                field.sql() + " " + sql + " " + field.kind().placeholder(),
                field.kind().bound(operand, field.name()));
    }

    private static Condition exists(Field field, JsonNode operand) {
        return Condition.of(field.sql() + (flag(operand, field) ? " is not null" : " is null"));
    }

    private static boolean flag(JsonNode operand, Field field) {
        return (boolean) Kind.FLAG.bound(operand, field.name());
    }

    private static Condition in(Field field, JsonNode operand) {
        if (!operand.isArray() || operand.size() > MOST_VALUES) {
            throw new InvalidQuery("Expected a list of at most %d values for '%s'.", MOST_VALUES, field.name());
        }
        List<Object> bound = operand.valueStream()
                .map(value -> field.kind().bound(value, field.name()))
                .toList();
        String places = IntStream.range(0, bound.size())
                .mapToObj(i -> field.kind().placeholder())
                .collect(Collectors.joining(", "));
        return new Condition(field.sql() + " in (" + places + ")", bound);
    }

    /** {@code *} stands for any text, {@code ?} for one character; a backslash takes their meaning away. */
    private static Condition like(Field field, JsonNode operand) {
        if (field.kind() != Kind.TEXT) {
            throw new InvalidQuery("'$like' is for texts; '%s' is not one.", field.name());
        }
        return Condition.of(field.sql() + " like ?", pattern(operand.asString()));
    }

    private static String pattern(String wildcards) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            char c = wildcards.charAt(i);
            boolean escaped = c == '\\' && i + 1 < wildcards.length();
            pattern.append(escaped ? literal(wildcards.charAt(++i)) : wildcard(c));
        }
        return pattern.toString();
    }

    private static String wildcard(char c) {
        return switch (c) {
            case '*' -> "%";
            case '?' -> "_";
            default -> literal(c);
        };
    }

    private static String literal(char c) {
        return c == '%' || c == '_' || c == '\\' ? "\\" + c : String.valueOf(c);
    }
}

package se.skolrutin.orchestration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What sort of value a field holds: how it is read from a question, bound, and written in an answer. */
enum Kind {
    /** An engine key: a number in the database, text in JSON. */
    KEY("bigint") {
        @Override
        Object bound(String text) {
            return Long.valueOf(text);
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    },
    TEXT("text") {
        @Override
        Object bound(String text) {
            return text;
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    },
    INTEGER("integer") {
        @Override
        Object bound(String text) {
            return Integer.valueOf(text);
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return row.getInt(column);
        }
    },
    FLAG("boolean") {
        @Override
        Object bound(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }
    },
    TIME("timestamptz") {
        @Override
        Object bound(String text) {
            return OffsetDateTime.parse(text);
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return ISO_MILLIS.format(row.getObject(column, OffsetDateTime.class).toInstant());
        }

        @Override
        String exact(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }
    },
    TEXTS("text[]") {
        @Override
        Object bound(String text) {
            return text;
        }

        @Override
        Object shown(ResultSet row, int column) throws SQLException {
            return List.of((String[]) row.getArray(column).getArray());
        }
    };

    private static final DateTimeFormatter ISO_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    private final String sqlType;

    Kind(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The database's type of a placeholder of this kind. */
    String placeholder() {
        return "?::" + sqlType;
    }

    /** The value as it is bound. */
    Object bound(JsonNode value, String field) {
        if (value.isContainer() || value.isNull()) {
            throw new InvalidQuery("Expected a plain value for '%s', but got %s.", field, value);
        }
        return boundText(value.asString(), field);
    }

    Object boundText(String text, String field) {
        try {
            return bound(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidQuery("The value '%s' of '%s' is not a %s.", text, field, described());
        }
    }

    abstract Object bound(String text);

    abstract Object shown(ResultSet row, int column) throws SQLException;

    /** The value as text without loss, for a cursor; null where the database holds none. */
    @Nullable
    String exactOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? null : exact(row, column);
    }

    String exact(ResultSet row, int column) throws SQLException {
        return String.valueOf(shown(row, column));
    }

    private String described() {
        return switch (this) {
            case KEY -> "key";
            case TEXT, TEXTS -> "text";
            case INTEGER -> "whole number";
            case FLAG -> "true or false";
            case TIME -> "time with an offset, such as " + Instant.EPOCH;
        };
    }
}

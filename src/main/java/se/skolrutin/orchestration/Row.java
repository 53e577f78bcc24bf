package se.skolrutin.orchestration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row found: what it shows and the values it is ordered by. */
record Row(Map<String, Object> shown, List<@Nullable String> place) {

    static Row read(ResultSet result, Collection<Field> shown, List<Field> ordered) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int column = 1;
        for (Field field : shown) {
            if (result.getObject(column) != null) {
                values.put(field.name(), field.kind().shown(result, column));
            }
            column++;
        }
        List<@Nullable String> place = new ArrayList<>();
        for (Field field : ordered) {
            place.add(field.kind().exactOrNull(result, column++));
        }
        return new Row(values, place);
    }

    String cursor() {
        return Cursor.of(place);
    }
}

package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowFactsTest {

    private static final RecordComponent[] PARTS = WindowFacts.class.getRecordComponents();

    /** Otherwise a decision on other facts would be taken for one that is kept already. */
    @Test
    void areWrittenWithEveryPart() throws ReflectiveOperationException {
        Set<String> written = new HashSet<>();
        written.add(facts(-1).toString());
        for (int other = 0; other < PARTS.length; other++) {
            assertThat(written.add(facts(other).toString()))
                    .as(PARTS[other].getName())
                    .isTrue();
        }
    }

    private static WindowFacts facts(int other) throws ReflectiveOperationException {
        Object[] values = new Object[PARTS.length];
        for (int part = 0; part < PARTS.length; part++) {
            values[part] = value(PARTS[part].getType(), part == other);
        }
        Class<?>[] types = Arrays.stream(PARTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<WindowFacts> constructor = WindowFacts.class.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, boolean other) {
        if (type == String.class) {
            return other ? "8v" : "4v";
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 10, other ? 2 : 1);
        }
        if (type == Remaining.class) {
            return new Remaining(other ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        return type == LateArrivals.class ? new LateArrivals(other ? 1 : 0, 0, 0) : Integer.valueOf(other ? 1 : 0);
    }
}

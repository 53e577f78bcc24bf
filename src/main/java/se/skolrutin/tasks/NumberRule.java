package se.skolrutin.tasks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a form asks of a number; a decimal comma is fine. */
record NumberRule(JsonNode validate) {

    /** Digits on either side of the comma: nothing a form asks for has more. */
    private static final int MOST_DIGITS = 20;

    BigDecimal checked(Object sent) throws Unfit {
        BigDecimal number = number(sent);
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new Unfit("number");
        }
        BigDecimal least = bound("min");
        if (least != null && number.compareTo(least) < 0) {
            throw new Unfit("too-small", least);
        }
        BigDecimal most = bound("max");
        if (most != null && number.compareTo(most) > 0) {
            throw new Unfit("too-big", most);
        }
        return number;
    }

    private @Nullable BigDecimal bound(String name) {
        JsonNode bound = validate.path(name);
        return bound.isNumber() ? bound.decimalValue() : null;
    }

    private static BigDecimal number(Object sent) throws Unfit {
        try {
            return new BigDecimal(sent.toString().strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            throw new Unfit("number");
        }
    }
}

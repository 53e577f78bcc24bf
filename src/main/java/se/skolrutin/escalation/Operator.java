package se.skolrutin.escalation;

import java.util.Arrays;

/** How an observed value is held against a threshold. */
public enum Operator {
    AT_LEAST(">=", "minst"),
    MORE_THAN(">", "mer än"),
    AT_MOST("<=", "högst");

    private final String sign;
    private final String words;

    Operator(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String sign() {
        return sign;
    }

    boolean holds(double observed, double threshold) {
        return switch (this) {
            case AT_LEAST -> observed >= threshold;
            case MORE_THAN -> observed > threshold;
            case AT_MOST -> observed <= threshold;
        };
    }

    static Operator of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected >=, > or <=, but found " + sign));
    }
}

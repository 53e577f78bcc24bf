package se.skolrutin.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of a form that takes an answer. */
record Field(String key, String type, JsonNode component) {

    private static final Set<String> CHOSEN = Set.of("checkbox", "radio", "select");
    private static final int LONGEST_TEXT = 20_000;

    /** Empty for what is only shown: texts, images, groups, buttons. */
    static Optional<Field> of(JsonNode component) {
        String key = component.path("key").asString("");
        boolean readOnly = component.path("disabled").asBoolean(false)
                || component.path("readonly").asBoolean(false);
        return key.isEmpty() || readOnly
                ? Optional.empty()
                : Optional.of(new Field(key, component.path("type").asString(""), component));
    }

    /** Only what is chosen among given answers may reach the engine, whatever the form says. */
    boolean processVariable() {
        return CHOSEN.contains(type)
                && component.path("properties").path("processVariable").asBoolean(false);
    }

    /** The answer in the field's own type; empty where nothing was answered. */
    Optional<Object> checked(@Nullable Object sent) throws Unfit {
        return switch (type) {
            case "checkbox" -> Optional.of(ticked(sent));
            case "checklist", "taglist" -> several(sent);
            default -> nothing(sent) ? unanswered() : Optional.of(one(sent));
        };
    }

    private Object one(Object sent) throws Unfit {
        return switch (type) {
            case "radio", "select" -> option(sent);
            case "number" -> new NumberRule(validate()).checked(sent);
            case "datetime" -> new TimeRule(component.path("subtype").asString("date")).checked(sent);
            default -> new TextRule(validate(), LONGEST_TEXT).checked(sent);
        };
    }

    private Boolean ticked(@Nullable Object sent) throws Unfit {
        boolean ticked = sent != null && Set.of("true", "on").contains(sent.toString());
        if (required() && !ticked) {
            throw new Unfit("check");
        }
        return ticked;
    }

    private Optional<Object> several(@Nullable Object sent) throws Unfit {
        List<Object> chosen = new ArrayList<>();
        for (Object each : sent instanceof Collection<?> all ? all : nothing(sent) ? List.of() : List.of(sent)) {
            chosen.add(option(each));
        }
        return chosen.isEmpty() ? unanswered() : Optional.of(chosen);
    }

    /** The option as the form writes it, so that a plain page's "true" becomes a boolean. */
    private Object option(Object sent) throws Unfit {
        if (!component.has("values")) {
            return new TextRule(validate(), LONGEST_TEXT).checked(sent);
        }
        return component
                .path("values")
                .valueStream()
                .map(option -> option.path("value"))
                .filter(value -> value.asString("").equals(sent.toString()))
                .findFirst()
                .map(Field::plain)
                .orElseThrow(() -> new Unfit("option"));
    }

    private Optional<Object> unanswered() throws Unfit {
        if (required()) {
            throw new Unfit(component.has("values") ? "choose" : "required");
        }
        return Optional.empty();
    }

    /** A field that the form can hide may be unanswered; only the browser knows whether it was hidden. */
    private boolean required() {
        return validate().path("required").asBoolean(false) && !component.has("conditional");
    }

    private JsonNode validate() {
        return component.path("validate");
    }

    private static boolean nothing(@Nullable Object sent) {
        return sent == null || sent.toString().isBlank();
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.numberValue() : value.asString();
    }
}

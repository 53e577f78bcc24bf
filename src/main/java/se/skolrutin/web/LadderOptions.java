package se.skolrutin.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.skolrutin.escalation.Exclusion;
import se.skolrutin.escalation.Measure;
import se.skolrutin.escalation.Operator;
import se.skolrutin.escalation.Pattern;
import se.skolrutin.escalation.Rhythm;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.Unit;
import se.skolrutin.escalation.Window;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** What can be chosen in the form of a ladder, and what it is called. */
record LadderOptions(
        List<Option> schoolForms,
        List<Option> stages,
        List<Option> roles,
        List<Option> measures,
        List<Option> units,
        List<Option> operators,
        List<Option> windows,
        List<Option> patterns,
        List<Option> exclusions,
        List<Option> rhythms,
        List<Option> tasks) {

    /** A value to choose and what it is called. */
    record Option(String value, String label) {}

    /** In the reader's language. */
    static LadderOptions in(Words words) {
        return new LadderOptions(
                options(SchoolForm.values(), Enum::name, words),
                options(Ladder.STAGES.toArray(Stage[]::new), Stage::code, words),
                options(Role.values(), Role::group, words),
                options(Measure.values(), Enum::name, words),
                options(Unit.values(), Enum::name, words),
                options(Operator.values(), Operator::sign, words),
                options(Window.Kind.values(), Enum::name, words),
                options(Pattern.values(), Enum::name, words),
                options(Exclusion.values(), Enum::name, words),
                options(Rhythm.values(), Enum::name, words),
                Ladder.STAGES.stream()
                        .flatMap(stage -> stage.tasks().stream())
                        .distinct()
                        .map(task -> new Option(task, words.task(task)))
                        .toList());
    }

    private static <T extends Enum<?>> List<Option> options(T[] values, Function<T, String> value, Words words) {
        return Arrays.stream(values)
                .map(one -> new Option(value.apply(one), words.label(one)))
                .toList();
    }
}

package se.skolrutin.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.skolrutin.escalation.Exclusion;
import se.skolrutin.escalation.LadderWords;
import se.skolrutin.escalation.Measure;
import se.skolrutin.escalation.Operator;
import se.skolrutin.escalation.Pattern;
import se.skolrutin.escalation.Rhythm;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.Unit;
import se.skolrutin.escalation.Window;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** What can be chosen in the form of a ladder, in the words that decisions are explained with. */
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

    static final LadderOptions ALL = new LadderOptions(
            options(SchoolForm.values(), Enum::name, SchoolForm::label),
            options(Ladder.STAGES.toArray(Stage[]::new), Stage::code, Stage::label),
            options(Role.values(), Role::group, Role::label),
            options(Measure.values(), Enum::name, Measure::label),
            options(Unit.values(), Enum::name, Unit::label),
            options(Operator.values(), Operator::sign, Operator::words),
            options(Window.Kind.values(), Enum::name, Window.Kind::label),
            options(Pattern.values(), Enum::name, Pattern::label),
            options(Exclusion.values(), Enum::name, Exclusion::label),
            options(Rhythm.values(), Enum::name, Rhythm::words),
            Ladder.STAGES.stream()
                    .flatMap(stage -> stage.tasks().stream())
                    .distinct()
                    .map(task -> new Option(task, LadderWords.field(task)))
                    .toList());

    private static <T> List<Option> options(T[] values, Function<T, String> value, Function<T, String> label) {
        return Arrays.stream(values)
                .map(one -> new Option(value.apply(one), label.apply(one)))
                .toList();
    }
}

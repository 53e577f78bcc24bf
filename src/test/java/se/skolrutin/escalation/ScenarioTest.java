package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieBase;
import se.skolrutin.escalation.ScenarioTables.Row;

/**
 * The tables in rules/scenarios, row by row: they can be read by a principal and hold the rules to it. Then every rule
 * is taken out in turn, and some row has to miss it.
 */
class ScenarioTest {

    private static final RuleText TEXT = RuleText.shipped();
    private static final List<Row> ROWS = ScenarioTables.rows();

    @TestFactory
    Stream<DynamicTest> everyRowHolds() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> row.heldAgainst(Scene.RULES).assertAll()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsMissed() {
        Model model = RuleCompiler.builtModel(TEXT).orElseThrow();
        return model.getRules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> isMissed(model, rule)));
    }

    private static void isMissed(Model model, Rule rule) {
        KieBase others = KieBaseBuilder.createKieBaseFromModel(without(model, rule));
        assertThat(others.getRule(rule.getPackage(), rule.getName())).isNull();
        RuleBook mutant = new RuleBook(TEXT, others);
        assertThat(ROWS).as("rows that fail without \"%s\"", rule.getName()).anyMatch(row -> !row.heldAgainst(mutant)
                .assertionErrorsCollected()
                .isEmpty());
    }

    private static Model without(Model model, Rule taken) {
        return (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(),
                new Class<?>[] {Model.class},
                (proxy, method, arguments) -> method.getName().equals("getRules")
                        ? model.getRules().stream()
                                .filter(rule -> rule != taken)
                                .toList()
                        : method.invoke(model, arguments));
    }
}

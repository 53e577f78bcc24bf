package se.skolrutin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

class RuleCompilerTest {

    private static final RuleText SHIPPED = RuleText.shipped();

    @Test
    void loadsWhatTheBuildCompiled() {
        KieBase loaded = RuleCompiler.ready(SHIPPED);
        assertThat(loaded.getRule("se.skolrutin.escalation.rules", firstRule())).isNotNull();
        assertThat(rules(loaded)).hasSize(written(SHIPPED));
    }

    @Test
    void compilesOtherRulesWhereItMeetsThem() {
        KieBase fewer = RuleCompiler.ready(without("underrattelse.drl"));
        assertThat(rules(fewer)).hasSize(written(without("underrattelse.drl")));
    }

    @Test
    void refusesRulesThatDoNotCompile() {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        files.merge("trappa.drl", "\nrule \"Halv\" when Nobody() then end\n", String::concat);
        assertThatThrownBy(() -> RuleCompiler.ready(new RuleText(files))).hasMessageContaining("Nobody");
    }

    private static RuleText without(String file) {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        files.remove(file);
        return new RuleText(files);
    }

    private static String firstRule() {
        return SHIPPED.content().replaceFirst("(?s).*?\\nrule \"([^\"]+)\".*", "$1");
    }

    private static int written(RuleText text) {
        return (int) text.content()
                .lines()
                .filter(line -> line.startsWith("rule \""))
                .count();
    }

    private static Collection<Rule> rules(KieBase base) {
        return base.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .toList();
    }
}

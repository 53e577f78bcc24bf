package se.skolrutin.routines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a routine's files against the conventions that keep diagrams readable, tasks watched and data out. */
class Checks {

    private static final Pattern PROCESS_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REST_OF_ID = Pattern.compile("_[a-z0-9]+(-[a-z0-9]+)*(_[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|namn|personnummer|person(al)?number|mail|e-?post|phone|telefon|address|adress|pupil|elevid|"
                    + "guardian|vardnadshavare|text|note|anteckning|reason|summary).*");
    /** The roles the decision names: a ladder is read with nothing but roles in it. */
    private static final String DECIDED = "=owners";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("intermediateThrowEvent", "event"),
            Map.entry("exclusiveGateway", "gw"),
            Map.entry("parallelGateway", "gw"),
            Map.entry("eventBasedGateway", "gw"),
            Map.entry("userTask", "task"),
            Map.entry("serviceTask", "task"),
            Map.entry("businessRuleTask", "task"),
            Map.entry("callActivity", "call"),
            Map.entry("subProcess", "sub"),
            Map.entry("sequenceFlow", "flow"));

    private final Bpmn bpmn;
    private final Map<String, FormFile> forms;
    private final Set<String> groups;
    private final List<Finding> findings = new ArrayList<>();

    private Checks(RoutineFiles files, Set<String> groups) {
        this.bpmn = Bpmn.of(files.bpmn());
        this.forms = FormFile.all(files.forms());
        this.groups = groups;
    }

    /**
     * What is wrong; empty where nothing is.
     *
     * @param groups the roles there are, as candidate groups
     */
    static List<Finding> of(RoutineFiles files, Set<String> groups) {
        Checks checks = new Checks(files, groups);
        checks.process();
        checks.bpmn.nodes().forEach(checks::node);
        checks.bpmn.flows().forEach(checks::identity);
        checks.bpmn.nodes("userTask").forEach(checks::userTask);
        checks.forms.values().forEach(form -> checks.findings.addAll(form.findings(PERSONAL)));
        checks.findings.addAll(new Picture(checks.bpmn).findings());
        return List.copyOf(checks.findings);
    }

    private void process() {
        say(
                bpmn.processId(),
                PROCESS_ID.matcher(bpmn.processId()).matches(),
                "processens id ska vara gemener och bindestreck");
        say(bpmn.processId(), bpmn.executable(), "processen ska vara körbar");
        Set<String> used = Set.copyOf(bpmn.nodes("userTask").stream()
                .map(BpmnElement::formId)
                .flatMap(Stream::ofNullable)
                .toList());
        forms.keySet().forEach(form -> say(form, used.contains(form), "formuläret används inte av någon uppgift"));
    }

    private void node(BpmnElement node) {
        identity(node);
        boolean splits = bpmn.leaving(node).size() > 1;
        boolean nameless = node.type().equals("parallelGateway") || (isGateway(node) && !splits);
        say(node.id(), nameless || !node.name().isBlank(), "elementet saknar namn");
        if (splits && isGateway(node) && !node.type().equals("parallelGateway")) {
            say(node.id(), node.name().endsWith("?"), "en gateway som delar ställer en fråga");
        }
        if (splits && node.type().equals("exclusiveGateway")) {
            bpmn.leaving(node).forEach(flow -> say(flow.id(), !flow.name().isBlank(), "flödet säger inte sitt svar"));
        }
        node.mappedTo()
                .forEach(target -> say(
                        node.id(),
                        !PERSONAL.matcher(target).matches(),
                        "variabeln " + target + " ser ut som en personuppgift"));
    }

    private static boolean isGateway(BpmnElement node) {
        return node.type().endsWith("Gateway");
    }

    private void identity(BpmnElement element) {
        String prefix = PREFIXES.get(element.type());
        boolean speaks = prefix != null
                && element.id().startsWith(prefix)
                && REST_OF_ID.matcher(element.id().substring(prefix.length())).matches();
        say(element.id(), speaks, "id ska börja med " + prefix + "_ och vara gemener och bindestreck");
    }

    private void userTask(BpmnElement task) {
        say(task.id(), task.isNativeUserTask(), "uppgiften ska vara en Zeebe-uppgift");
        say(task.id(), !task.candidateGroups().isEmpty(), "uppgiften har ingen roll");
        task.candidateGroups().forEach(group -> say(task.id(), isRole(group), "rollen " + group + " finns inte"));
        say(task.id(), task.dueDate() != null, "uppgiften saknar sista dag");
        say(task.id(), isForm(task.formId()), "formuläret " + task.formId() + " finns inte");
        say(task.id(), bpmn.nodes("boundaryEvent").stream().anyMatch(watches(task)), "uppgiften bevakas inte");
    }

    private boolean isRole(String group) {
        return group.equals(DECIDED) || groups.contains(group);
    }

    private boolean isForm(@Nullable String formId) {
        return formId != null && forms.containsKey(formId);
    }

    private Predicate<BpmnElement> watches(BpmnElement task) {
        return event -> event.attribute("attachedToRef").equals(task.id())
                && event.attribute("cancelActivity").equals("false")
                && event.hasDefinition("timerEventDefinition")
                && bpmn.leaving(event).stream()
                        .map(flow -> bpmn.element(flow.attribute("targetRef")).orElseThrow())
                        .anyMatch(watch -> "bevaka-uppgift".equals(watch.jobType())
                                && task.id().equals(watch.header("task")));
    }

    private void say(String elementId, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(new Finding(elementId, otherwise));
        }
    }
}

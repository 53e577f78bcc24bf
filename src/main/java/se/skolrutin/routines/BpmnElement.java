package se.skolrutin.routines;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One element of a process with what Zeebe is told about it. */
record BpmnElement(Element xml) {

    String id() {
        return xml.getAttribute("id");
    }

    String type() {
        return xml.getLocalName();
    }

    String name() {
        return xml.getAttribute("name");
    }

    String attribute(String name) {
        return xml.getAttribute(name);
    }

    boolean isFlow() {
        return type().equals("sequenceFlow");
    }

    boolean isNativeUserTask() {
        return type().equals("userTask") && zeebe("userTask").isPresent();
    }

    @Nullable
    String formId() {
        return zeebe("formDefinition", "formId");
    }

    @Nullable
    String jobType() {
        return zeebe("taskDefinition", "type");
    }

    @Nullable
    String dueDate() {
        return zeebe("taskSchedule", "dueDate");
    }

    @Nullable
    String calledProcess() {
        return zeebe("calledElement", "processId");
    }

    List<String> candidateGroups() {
        String groups = zeebe("assignmentDefinition", "candidateGroups");
        return groups == null
                ? List.of()
                : Stream.of(groups.split(",")).map(String::strip).toList();
    }

    @Nullable
    String header(String key) {
        return own(Bpmn.ZEEBE, "header")
                .filter(header -> header.getAttribute("key").equals(key))
                .map(header -> header.getAttribute("value"))
                .findFirst()
                .orElse(null);
    }

    /** The names of the variables the element's mappings write. */
    List<String> mappedTo() {
        return Stream.concat(own(Bpmn.ZEEBE, "input"), own(Bpmn.ZEEBE, "output"))
                .map(mapping -> mapping.getAttribute("target"))
                .toList();
    }

    boolean hasDefinition(String name) {
        return children(xml).anyMatch(child -> child.getLocalName().equals(name));
    }

    private @Nullable String zeebe(String name, String attribute) {
        return zeebe(name)
                .filter(found -> found.hasAttribute(attribute))
                .map(found -> found.getAttribute(attribute))
                .orElse(null);
    }

    private Optional<Element> zeebe(String name) {
        return own(Bpmn.ZEEBE, name).findFirst();
    }

    /** What the element's own extension holds, not that of elements inside it. */
    private Stream<Element> own(String namespace, String name) {
        return children(xml)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(extension -> Bpmn.all(extension, namespace, name).stream());
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}

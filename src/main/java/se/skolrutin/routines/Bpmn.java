package se.skolrutin.routines;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a BPMN file says, as far as this room asks: its process, elements, flows and their places in the diagram. */
final class Bpmn {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final Document document;
    private final Element process;
    private final Map<String, BpmnElement> elements = new LinkedHashMap<>();

    private Bpmn(Document document) {
        this.document = document;
        this.process = all(document, BPMN, "process").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a process in the BPMN file"));
        all(process, BPMN, "*").stream()
                .filter(element -> element.hasAttribute("id"))
                .filter(element -> !element.getLocalName().endsWith("EventDefinition"))
                .forEach(element -> elements.put(element.getAttribute("id"), new BpmnElement(element)));
    }

    /**
     * Reads a BPMN file.
     *
     * @throws IllegalArgumentException where it is no BPMN
     */
    static Bpmn of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // several pages read the same document at once: nothing in it may wait to be unfolded
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return new Bpmn(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Expected BPMN, but the file cannot be read: " + e.getMessage(), e);
        }
    }

    String processId() {
        return process.getAttribute("id");
    }

    String name() {
        return process.hasAttribute("name") ? process.getAttribute("name") : processId();
    }

    boolean executable() {
        return Boolean.parseBoolean(process.getAttribute("isExecutable"));
    }

    Optional<BpmnElement> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Everything in the process but the flows between. */
    List<BpmnElement> nodes() {
        return elements.values().stream().filter(element -> !element.isFlow()).toList();
    }

    List<BpmnElement> flows() {
        return elements.values().stream().filter(BpmnElement::isFlow).toList();
    }

    List<BpmnElement> nodes(String type) {
        return nodes().stream().filter(node -> node.type().equals(type)).toList();
    }

    /** The flows that leave an element. */
    List<BpmnElement> leaving(BpmnElement node) {
        return flows().stream()
                .filter(flow -> flow.attribute("sourceRef").equals(node.id()))
                .toList();
    }

    /** The shapes and edges of the diagram by the id of the element they draw. */
    Map<String, Element> drawn() {
        Map<String, Element> drawn = new LinkedHashMap<>();
        for (String kind : List.of("BPMNShape", "BPMNEdge")) {
            all(document, DIAGRAM, kind).forEach(shape -> drawn.put(shape.getAttribute("bpmnElement"), shape));
        }
        return drawn;
    }

    static List<Element> all(Node within, String namespace, String name) {
        NodeList found = within instanceof Document whole
                ? whole.getElementsByTagNameNS(namespace, name)
                : ((Element) within).getElementsByTagNameNS(namespace, name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList());
    }
}

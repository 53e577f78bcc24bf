package se.skolrutin.routines;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The drawing of a process: everything has its place, and no flow crosses another. */
class Picture {

    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";

    private final Bpmn bpmn;
    private final Map<String, Element> drawn;

    Picture(Bpmn bpmn) {
        this.bpmn = bpmn;
        this.drawn = bpmn.drawn();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Stream.concat(bpmn.nodes().stream(), bpmn.flows().stream())
                .filter(element -> !drawn.containsKey(element.id()))
                .forEach(element -> findings.add(new Finding(element.id(), "elementet är inte ritat")));
        findings.addAll(crossings());
        return findings;
    }

    private List<Finding> crossings() {
        List<BpmnElement> flows = bpmn.flows();
        return IntStream.range(0, flows.size())
                .boxed()
                .flatMap(i -> flows.subList(i + 1, flows.size()).stream()
                        .filter(other -> crosses(flows.get(i), other))
                        .map(other -> new Finding(flows.get(i).id(), "flödet korsar " + other.id())))
                .toList();
    }

    private boolean crosses(BpmnElement flow, BpmnElement other) {
        return !haveEndInCommon(flow, other)
                && lines(flow).stream().anyMatch(line -> lines(other).stream().anyMatch(line::intersectsLine));
    }

    private static boolean haveEndInCommon(BpmnElement flow, BpmnElement other) {
        return Stream.of("sourceRef", "targetRef")
                .map(flow::attribute)
                .anyMatch(end -> end.equals(other.attribute("sourceRef")) || end.equals(other.attribute("targetRef")));
    }

    private List<Line2D> lines(BpmnElement flow) {
        List<Element> points =
                drawn.containsKey(flow.id()) ? Bpmn.all(drawn.get(flow.id()), POINTS, "waypoint") : List.of();
        return IntStream.range(1, points.size())
                .<Line2D>mapToObj(i -> new Line2D.Double(
                        place(points.get(i - 1), "x"),
                        place(points.get(i - 1), "y"),
                        place(points.get(i), "x"),
                        place(points.get(i), "y")))
                .toList();
    }

    private static double place(Element point, String axis) {
        return Double.parseDouble(point.getAttribute(axis));
    }
}

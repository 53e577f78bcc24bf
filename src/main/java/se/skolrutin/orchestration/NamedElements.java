package se.skolrutin.orchestration;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads ids and names out of BPMN. */
final class NamedElements {

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private NamedElements() {}

    /** The name of every element that has one, by its id. */
    static Map<String, String> in(String xml) {
        Map<String, String> names = new HashMap<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    add(reader.getAttributeValue(null, "id"), reader.getAttributeValue(null, "name"), names);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Expected the XML of a deployed process to be readable", e);
        }
        return names;
    }

    private static void add(String id, String name, Map<String, String> names) {
        if (id != null && name != null) {
            names.put(id, name);
        }
    }
}

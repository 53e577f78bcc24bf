package se.skolrutin.engine;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that a deployed process gives its elements, read out of its XML once. */
@Component
class ElementNames {

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final JdbcClient jdbc;
    private final Map<Long, Map<String, String>> known = new ConcurrentHashMap<>();

    ElementNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The element's name, or its id where it has none or the process is not known. */
    String of(long processDefinitionKey, String elementId) {
        Map<String, String> names = known.get(processDefinitionKey);
        if (names == null) {
            names = read(processDefinitionKey);
        }
        return names.getOrDefault(elementId, elementId);
    }

    private Map<String, String> read(long processDefinitionKey) {
        return jdbc.sql("select xml from process_definition where key = ?")
                .param(processDefinitionKey)
                .query(String.class)
                .optional()
                .map(xml -> known.computeIfAbsent(processDefinitionKey, key -> names(xml)))
                .orElse(Map.of());
    }

    private static Map<String, String> names(String xml) {
        Map<String, String> names = new HashMap<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    String id = reader.getAttributeValue(null, "id");
                    String name = reader.getAttributeValue(null, "name");
                    if (id != null && name != null) {
                        names.put(id, name);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Expected readable BPMN in process_definition", e);
        }
        return names;
    }
}

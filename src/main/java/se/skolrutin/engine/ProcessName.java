package se.skolrutin.engine;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The name a BPMN file gives its process. */
class ProcessName {

    private ProcessName() {}

    /** Empty where it gives none, or cannot be read. */
    static @Nullable String of(String xml) {
        try {
            XMLStreamReader file = reader(xml);
            while (file.hasNext()) {
                if (file.next() == XMLStreamReader.START_ELEMENT && "process".equals(file.getLocalName())) {
                    return file.getAttributeValue(null, "name");
                }
            }
            return null;
        } catch (XMLStreamException noFile) {
            return null;
        }
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory files = XMLInputFactory.newDefaultFactory();
        files.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        files.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return files.createXMLStreamReader(new StringReader(xml));
    }
}

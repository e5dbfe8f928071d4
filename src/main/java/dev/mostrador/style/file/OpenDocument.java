package dev.mostrador.style.file;

import dev.mostrador.style.file.FileReading.Text;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// LibreOffice's kind of file: one XML with all words.
final class OpenDocument {
    private OpenDocument() {}

    static Text text(byte[] content, int most) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) return words(zip, most);
            }
        }
        return new Text("", false);
    }

    private static Text words(InputStream xml, int most) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(xml);
        var words = new StringBuilder();
        while (reader.hasNext() && words.length() <= most) {
            var kind = reader.next();
            if (kind == XMLStreamConstants.CHARACTERS) words.append(reader.getText());
            var ends = kind == XMLStreamConstants.END_ELEMENT;
            if (ends
                    && (reader.getLocalName().equals("p")
                            || reader.getLocalName().equals("h"))) words.append('\n');
        }
        return words.length() <= most ? new Text(words.toString(), true) : new Text(words.substring(0, most), false);
    }
}

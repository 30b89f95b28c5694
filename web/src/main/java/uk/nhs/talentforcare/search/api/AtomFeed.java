package uk.nhs.talentforcare.search.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.nhs.talentforcare.search.Hit;

/** Writes what was found as Atom 1.0 (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Map<String, String> TITLES = Map.of(
            "case-studies", "Case studies",
            "opportunities", "Opportunities",
            "toolkit", "Toolkit materials");

    /** Where the documents of a directory say since when they are public. */
    private static final List<String> DATES = List.of("published", "live");

    private final String site;
    private final String directory;

    /** @param site the public address, without a slash at the end */
    AtomFeed(String site, String directory) {
        this.site = site;
        this.directory = directory;
    }

    /** @param self the address of this feed */
    byte[] of(String self, List<Hit> hits) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(content, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "id", self);
            text(xml, "title", "Talent for Care: " + TITLES.getOrDefault(directory, directory));
            link(xml, "self", self, "application/atom+xml");
            link(xml, "alternate", site + "/" + directory, "text/html");
            text(xml, "updated", newest(hits).toString());
            for (Hit hit : hits) {
                entry(xml, hit);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
        return content.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        String address = site + "/" + directory + "/" + hit.stored().get("slug");
        xml.writeStartElement("entry");
        text(xml, "id", address);
        text(xml, "title", hit.stored().getOrDefault("title", ""));
        link(xml, "alternate", address, "text/html");
        text(xml, "updated", date(hit).toString());
        text(xml, "summary", hit.stored().getOrDefault("summary", ""));
        xml.writeStartElement("author");
        text(xml, "name", hit.stored().getOrDefault("organisation", "Talent for Care"));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant newest(List<Hit> hits) {
        return hits.stream().map(AtomFeed::date).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant date(Hit hit) {
        return DATES.stream()
                .map(hit.stored()::get)
                .flatMap(Stream::ofNullable)
                .map(AtomFeed::instant)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("A document stores a date that is no instant: " + written, e);
        }
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}

package uk.nhs.talentforcare.run;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The server's domain: remade at each start from the one in Payara's distribution, so that nothing of an earlier run
 * can be in the way. What the application keeps lies outside of it.
 */
final class Domain {
    static final String NAME = "campaign";

    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "text/css",
            "text/plain",
            "text/xml",
            "text/calendar",
            "text/javascript",
            "text/csv",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "application/xml",
            "application/xhtml+xml",
            "application/atom+xml",
            "application/yaml",
            "image/svg+xml");

    private final Path folder;
    private final Path logs;

    Domain(Path folder, Path logs) {
        this.folder = folder;
        this.logs = logs;
    }

    /** Remakes the domain with every listener on loopback or off. */
    void make(Path payara, int httpPort, int adminPort) throws IOException {
        Folders.delete(folder);
        Folders.copy(payara.resolve("glassfish/domains/domain1"), folder);
        Folders.delete(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("tmp"));
        configure(folder.resolve("config/domain.xml").toFile(), httpPort, adminPort);
        logToFiles();
    }

    private void configure(File file, int httpPort, int adminPort) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            listen(document, "http-listener-1", httpPort);
            listen(document, "admin-listener", adminPort);
            set(document, CONFIG + "//network-listener[@name='http-listener-2']", "enabled", "false");
            set(document, CONFIG + "//iiop-listener", "enabled", "false");
            set(document, CONFIG + "//jmx-connector", "enabled", "false");
            set(document, CONFIG + "/hazelcast-config-specific-configuration", "enabled", "false");
            add(document, CONFIG, "jms-service");
            set(document, CONFIG + "/jms-service", "type", "DISABLED");

            // the descriptor of the connection pool holds ${...} where its schema wants numbers
            add(document, CONFIG + "/admin-service", "das-config");
            set(document, CONFIG + "/admin-service/das-config", "deploy-xml-validation", "none");

            // the application answers /health, /metrics and /openapi itself
            for (String feature : List.of("healthcheck", "metrics", "openapi")) {
                switchOff(document, "microprofile-" + feature + "-configuration");
            }

            String http = CONFIG + "//protocol[@name='http-listener-1']/http";
            // long searches are answered by the application, not cut off before it
            set(document, http, "header-buffer-length-bytes", "65536");
            set(document, http, "xpowered-by", "false");
            set(document, http, "server-header", "false");
            set(document, http, "compression", "on");
            set(document, http, "compressable-mime-type", COMPRESSED);
            set(document, http, "compression-min-size-bytes", "1024");

            set(document, CONFIG + "/http-service", "access-logging-enabled", "true");
            // no query: people type postcodes and names into it
            set(
                    document,
                    CONFIG + "/http-service/access-log",
                    "format",
                    "%datetime% %http-method% %http-uri% %status% %response.length% %time-taken%");
            set(
                    document,
                    CONFIG + "//virtual-server[@id='server']",
                    "access-log",
                    logs.resolve("access").toString());
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file));
        } catch (ParserConfigurationException | SAXException | XPathExpressionException | TransformerException e) {
            throw new IOException("domain.xml of this Payara is not as expected: " + e.getMessage(), e);
        }
    }

    private static void listen(Document document, String listener, int port) throws XPathExpressionException {
        String path = CONFIG + "//network-listener[@name='" + listener + "']";
        set(document, path, "address", "127.0.0.1");
        set(document, path, "port", Integer.toString(port));
    }

    private static void switchOff(Document document, String feature) throws XPathExpressionException {
        add(document, CONFIG, feature);
        set(document, CONFIG + "/" + feature, "enabled", "false");
    }

    private static void add(Document document, String parent, String child) throws XPathExpressionException {
        if (element(document, parent + "/" + child) == null) {
            element(document, parent).appendChild(document.createElement(child));
        }
    }

    private static void set(Document document, String path, String attribute, String value)
            throws XPathExpressionException {
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        if (found.getLength() == 0) {
            throw new XPathExpressionException("nothing at " + path);
        }
        for (int i = 0; i < found.getLength(); i++) {
            ((Element) found.item(i)).setAttribute(attribute, value);
        }
    }

    private static Element element(Document document, String path) throws XPathExpressionException {
        return (Element) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODE);
    }

    private void logToFiles() throws IOException {
        Path file = folder.resolve("config/logging.properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        String handler = "com.sun.enterprise.server.logging.GFFileHandler";
        properties.setProperty("handlers", "");
        properties.setProperty(handler + ".file", logs.resolve("server.log").toString());
        properties.setProperty(handler + ".maxHistoryFiles", "5");
        properties.setProperty(handler + ".rotationLimitInBytes", "10000000");
        properties.setProperty(handler + ".formatter", "com.sun.enterprise.server.logging.UniformLogFormatter");
        properties.setProperty("com.sun.enterprise.server.logging.UniformLogFormatter.ansiColor", "false");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }
}

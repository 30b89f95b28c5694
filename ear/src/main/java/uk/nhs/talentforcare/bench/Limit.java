package uk.nhs.talentforcare.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The yardstick: what this server does at best for a list of 20 rows, about 7 KB, on this machine in this run. */
public final class Limit extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              <servlet>
                <servlet-name>limit</servlet-name>
                <servlet-class>uk.nhs.talentforcare.bench.Limit</servlet-class>
              </servlet>
              <servlet-mapping>
                <servlet-name>limit</servlet-name>
                <url-pattern>/*</url-pattern>
              </servlet-mapping>
            </web-app>
            """;

    /** Writes the list. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        StringBuilder page =
                new StringBuilder(8192).append("<!DOCTYPE html><html lang=\"en\"><title>Limit</title><ul>");
        for (int row = 0; row < ROWS; row++) {
            page.append("<li><a href=\"/case-studies/study-")
                    .append(row)
                    .append("\">Study ")
                    .append(row)
                    .append("</a><p>");
            page.append("What others have tried, what changed, and what it took. ".repeat(5))
                    .append("</p></li>");
        }
        response.getWriter().append(page).append("</ul></html>");
    }

    /** Packs this servlet as an archive of its own, which is deployed beside the product and is no part of it. */
    static Path pack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve("limit.war");
        String name = Limit.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive));
                InputStream code = Limit.class.getResourceAsStream("Limit.class")) {
            jar.putNextEntry(new JarEntry("WEB-INF/web.xml"));
            jar.write(DESCRIPTOR.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jar.closeEntry();
            jar.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
            code.transferTo(jar);
            jar.closeEntry();
        }
        return archive;
    }
}

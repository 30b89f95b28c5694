package uk.nhs.talentforcare.search.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Configuration;

/** The description of the JSON interface. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchService search;

    @Inject
    private transient Configuration configuration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document = OpenApiDocument.describing(configuration.publicUrl().toString(), search.sources())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/vnd.oai.openapi+json;version=3.1");
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}

package uk.nhs.talentforcare.campaign;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import uk.nhs.talentforcare.shared.Configuration;

/** The logo of the organisation that runs this deployment, from the file that its configuration names. */
@WebServlet("/organisation-logo")
public class LogoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Configuration configuration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = configuration.identity().logo();
        if (file == null || !Files.isReadable(Path.of(file))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean vector = file.toLowerCase(Locale.ROOT).endsWith(".svg");
        response.setContentType(vector ? "image/svg+xml" : "image/png");
        response.setHeader("Cache-Control", "public, max-age=86400");
        Files.copy(Path.of(file), response.getOutputStream());
    }
}

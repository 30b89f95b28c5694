package uk.nhs.talentforcare.campaign;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import uk.nhs.talentforcare.shared.Escape;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;
import uk.nhs.talentforcare.shared.Site;

/** The files that search engines and security researchers look for. */
@WebServlet({"/robots.txt", "/sitemap.xml", "/.well-known/security.txt"})
public class PublicFilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** RFC 9116 wants a date after which the contact may be stale, less than a year ahead. */
    private static final Duration SECURITY_CONTACT_HOLDS = Duration.ofDays(180);

    @Inject
    private transient Site site;

    @Inject
    private transient CampaignService campaign;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        response.setCharacterEncoding("UTF-8");
        response.setContentType(path.endsWith(".xml") ? "application/xml" : "text/plain");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter()
                .write(
                        switch (path) {
                            case "/robots.txt" -> robots();
                            case "/sitemap.xml" -> sitemap();
                            default -> security();
                        });
    }

    private String robots() {
        if (site.demonstration()) {
            return "# A demonstration: nothing here is real.\nUser-agent: *\nDisallow: /\n";
        }
        return """
                User-agent: *
                Disallow: /account
                Disallow: /api/
                Disallow: /diary
                Disallow: /sign-
                Disallow: /talks
                Disallow: /workspace
                Sitemap: %s
                """.formatted(site.url("/sitemap.xml"));
    }

    private String sitemap() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        Routes.all().stream()
                .filter(route ->
                        route.kind() == Route.Kind.PUBLIC && !route.pattern().contains("{"))
                .forEach(route -> add(xml, route.pattern()));
        campaign.publicAddresses().forEach(address -> add(xml, address));
        return xml.append("</urlset>\n").toString();
    }

    private void add(StringBuilder xml, String path) {
        xml.append("  <url><loc>").append(Escape.html(site.url(path))).append("</loc></url>\n");
    }

    private String security() {
        return """
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s
                """.formatted(
                        site.security(),
                        clock.instant().plus(SECURITY_CONTACT_HOLDS).truncatedTo(ChronoUnit.DAYS),
                        site.url("/.well-known/security.txt"));
    }
}

package uk.nhs.talentforcare.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Shows a page as it stands, without the page's own script, in a profile where axe can run. */
final class Mirror implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private String html = "";

    Mirror(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.route("**/*", route -> {
            if (route.request().isNavigationRequest()) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html));
            } else if (route.request().resourceType().equals("script")) {
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    /** The same page, as it stands, at the same address. */
    Page showing(Page original, String content) {
        html = content;
        page.navigate(original.url());
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}

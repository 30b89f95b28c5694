package uk.nhs.talentforcare.savedsearch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Path;

/**
 * Stops the letters of one search: opening it asks, any form that is sent to it stops, also that of a mail program (RFC
 * 8058), which is answered at once and without a redirect.
 */
@Named
@RequestScoped
public class StopSearchPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private SavedSearches searches;

    private SavedSearches.Kept search;

    public void load() {
        boolean posted = form.posted();
        String secret = path.text("token");
        try {
            if (posted) {
                searches.stop(secret);
            }
            search = searches.look(secret).orElse(null);
        } catch (NotFound e) {
            // forgotten already: the page says that no letters come
            search = null;
        }
    }

    /** The search; null if the link does not work any more. */
    public SavedSearches.Kept search() {
        return search;
    }

    public boolean stopped() {
        return search == null || search.state() == SavedSearchState.STOPPED;
    }

    /** Where everything is that its owner keeps. */
    public String own() {
        return "/saved-searches/" + path.text("token");
    }
}

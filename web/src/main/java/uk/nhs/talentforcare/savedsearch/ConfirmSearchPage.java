package uk.nhs.talentforcare.savedsearch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Asks the owner of an address whether they want to be told of what is new. Opening it changes nothing. */
@Named
@RequestScoped
public class ConfirmSearchPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private SavedSearches searches;

    private SavedSearches.Kept search;

    public void load() {
        look();
        if (search == null) {
            pages.explainDeadLink();
        }
    }

    private void look() {
        boolean posted = form.posted();
        String secret = path.text("token");
        try {
            if (posted) {
                searches.confirm(secret);
            }
        } catch (NotFound e) {
            // the link is too old, or its search was stopped: the page says so
            return;
        }
        search = searches.look(secret)
                .filter(found -> found.state() != SavedSearchState.STOPPED)
                .orElse(null);
    }

    /** The search; null if the link does not work any more. */
    public SavedSearches.Kept search() {
        return search;
    }

    public boolean confirmed() {
        return search.state() == SavedSearchState.ACTIVE;
    }

    /** Where everything is that its owner keeps. */
    public String own() {
        return "/saved-searches/" + path.text("token");
    }
}

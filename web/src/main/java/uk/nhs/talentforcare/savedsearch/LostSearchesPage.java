package uk.nhs.talentforcare.savedsearch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Sends the link to what somebody keeps to whoever has lost it. */
@Named
@RequestScoped
public class LostSearchesPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private SavedSearches searches;

    public void load() {
        if (!form.posted()) {
            return;
        }
        try {
            searches.sendAgain(form.text("email"), clientAddress.of(request));
            pages.redirect("/saved-searches/sent");
        } catch (Invalid e) {
            form.reject(e);
        }
    }
}

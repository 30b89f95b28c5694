package uk.nhs.talentforcare.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** The list of synonyms, for editors. */
@Named
@RequestScoped
public class SynonymsPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private SynonymDesk desk;

    private List<SynonymView> lines = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        lines = desk.find(user.actor(), form.text("find"));
    }

    public List<SynonymView> lines() {
        return lines;
    }
}

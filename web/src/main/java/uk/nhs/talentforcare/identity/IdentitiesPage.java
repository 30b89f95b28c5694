package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** A person's sign-ins elsewhere that open their account here. */
@Named
@RequestScoped
public class IdentitiesPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private Identities identities;

    private List<Identities.Line> lines = List.of();

    public void load() {
        if (user.signedIn()) {
            lines = identities.list(user.actor());
        } else {
            pages.signInFirst();
        }
    }

    public List<Identities.Line> lines() {
        return lines;
    }
}

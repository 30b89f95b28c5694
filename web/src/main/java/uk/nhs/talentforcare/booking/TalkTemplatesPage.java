package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** The national team's ideas for talks. */
@Named
@RequestScoped
public class TalkTemplatesPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private TalkTemplates templates;

    private List<TalkTemplates.Idea> ideas = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        ideas = templates.all(user.actor());
    }

    public List<TalkTemplates.Idea> ideas() {
        return ideas;
    }
}
